"""Judge the Python files of a change against their dossier: `python -m workers.packages.judging judge.json`.

A process of its own with limits, for it parses hostile text. It reads unpacked packages and never runs any of them.
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from review.finding import Finding
from review.phantom.deprecated import deprecated, retiring_finding
from review.phantom.dossier import Absence, Dossier, Surroundings, dossier_from_json
from review.phantom.history import sentence, sentence_of_range
from review.phantom.index.lookup import Index
from review.phantom.index.places import Source
from review.phantom.judge import Judgement, Root, Tally, confirmed, judge
from review.phantom.own.around import OwnModules
from review.phantom.own.environment import OwnEnvironment
from review.phantom.probe import SILENT, Heard, Probe
from review.phantom.rules import finding, own_finding
from review.phantom.uses import uses_of
from review.rules import PythonFile
from review.rules.stdlib.facts import facts
from review.source import SourceFile
from workers.packages.layers import Layers
from workers.packages.second_witness import ask

MOST_WORDS = 100
"""Missing names that are searched for as words where that is only more evidence: it takes 10 ms in a large package."""

_Judged = tuple[PythonFile, Judgement]
_Releases = tuple[tuple[str, bool], ...]
"""Version, and whether it has a name."""
_History = Mapping[Absence, _Releases]


class Installed:
    """Satisfies `review.phantom.judge.Environment`."""

    def __init__(self, surroundings: Surroundings, cache: Path) -> None:
        self._about = surroundings
        self._layers = Layers.of((Path(package.folder) for package in surroundings.packages), cache)
        self.modules: Source = self._layers
        self.contested = frozenset(surroundings.contested)
        self._partial = frozenset(root for one in surroundings.packages if not one.whole for root in one.roots)
        self.index = Index(self._layers)

    @cached_property
    def _providers(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for package in self._about.packages:
            for root in package.roots:
                found.setdefault(root, f"{package.name} {package.version}")
        return found

    def root(self, name: str) -> Root:
        """Where a top-level module comes from. The repository's own names come before everything else."""
        if name in self._about.own or name in self._partial:
            return Root("unknown")
        if name in facts().modules or name in sys.stdlib_module_names:
            return Root("standard")
        if name in self._providers:
            return Root("package", self._providers[name])
        if name in self._about.missing:
            return Root("missing package", reason=self._about.missing[name])
        return Root("undeclared") if name in self._about.nowhere else Root("unknown")

    def is_shared(self, dotted: str) -> bool:
        """Whether other distributions may have parts of the package: one that nobody pins may be installed as well."""
        return all(self._layers.kind(name) == "namespace" for name in (dotted.partition(".")[0], dotted))

    def is_unheard(self, dotted: str) -> bool:
        """Whether the last part of the name occurs nowhere in the distributions that provide the first."""
        top, name = dotted.partition(".")[0], dotted.rpartition(".")[2]
        return not self._layers.mentions(top, name)

    def is_loose(self, root: Root) -> bool:
        """Whether just a range of the distribution is declared: another version may be the one that is used."""
        name, _, version = root.distribution.partition(" ")
        return name in self._about.loose and self._about.oldest.get(name) != version

    def is_lacking(self, judgement: Judgement, releases: _Releases) -> bool:
        """Whether the oldest version of the declared range lacks it as well."""
        oldest = self._about.oldest.get(judgement.root.distribution.partition(" ")[0])
        return oldest is not None and (oldest, False) in releases

    def elsewhere(self, judgement: Judgement, releases: _Releases) -> str:
        """What other releases say of it, one sentence; empty if none is known to have it."""
        if judgement.absence is None or not self.is_loose(judgement.root):
            return sentence(judgement.absence, releases) if judgement.absence else ""
        oldest = self._about.oldest.get(judgement.absence.distribution, "")
        return sentence_of_range(judgement.absence, oldest) if (oldest, True) in releases else ""

    def ask(self, probes: Iterable[Probe]) -> Heard:
        """What the second witness says of them."""
        folders = [package.folder for package in self._about.packages]
        return ask(tuple(dict.fromkeys(probes)), folders, self._about.python)


def scan(files: Mapping[str, SourceFile], dossier: Dossier) -> dict[str, Any]:
    """Findings for all files, and how many uses were decided, as JSON values."""
    installed = [Installed(one, Path(dossier.cache)) for one in dossier.surroundings]
    tally = Tally()
    judged: list[list[_Judged]] = [[] for _ in installed]
    own = OwnModules(dossier.own, dossier.files)
    history = {one.absence: one.releases for one in dossier.history}
    findings = []
    for path, source in files.items():
        parsed = _parse(source)
        if parsed is not None and path in dossier.files:
            number = dossier.files[path]
            environment = own.around(path, parsed.tree, installed[number])
            uses = list(uses_of(parsed))
            retiring = deprecated(uses, environment, parsed)
            findings += [asdict(retiring_finding(one, parsed)) for one in retiring]
            for one in judge(iter(uses), environment, tally):
                if one.root.kind == "repository":
                    findings.append(asdict(_own_finding(one, parsed, environment)))
                else:
                    judged[number].append((parsed, one))
    findings += [
        asdict(finding(one, parsed))
        for packages, pairs in zip(installed, judged, strict=True)
        for parsed, one in _decided(pairs, packages, history)
    ]
    absent = dict.fromkeys(one.absence for pairs in judged for _, one in pairs if one.absence)
    return {
        "findings": findings,
        "gaps": [],
        "tally": asdict(tally),
        "absent": [asdict(one) for one in absent],
        "late": dossier.late,
    }


def _own_finding(judgement: Judgement, parsed: PythonFile, environment: OwnEnvironment) -> Finding:
    where = judgement.where.partition("(")[0]  # arguments are told with the signature
    in_module = environment.is_module(where)
    return own_finding(judgement, parsed, environment.file_of(where), in_module=in_module)


def _decided(pairs: list[_Judged], environment: Installed, history: _History) -> Iterator[_Judged]:
    """With the second witness's word, which is asked for only if the first found something absent, and the history."""
    probes = [one.probe for _, one in pairs if one.probe is not None]
    heard = environment.ask(probes) if probes else SILENT
    words: set[str] = set()
    for parsed, judgement in pairs:
        one = judgement
        word = f"{one.where}.{one.name}" if one.dotted else ""
        if word and (not heard.name or len(words) < MOST_WORDS or word in words):
            words.add(word)
            one = replace(one, unheard=one.unheard or environment.is_unheard(word))
        releases = history.get(one.absence, ()) if one.absence else ()
        known = replace(one, elsewhere=environment.elsewhere(one, releases))
        loose = environment.is_loose(one.root) and not environment.is_lacking(one, releases)
        yield parsed, known if one.probe is None else confirmed(known, heard, loose=loose)


def _parse(source: SourceFile) -> PythonFile | None:
    """The parsed file; for one that does not parse, `review.rules` reports the gap."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own, such as an invalid escape
            return PythonFile(source, ast.parse(source.content))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _sources(targets: list[list[str]]) -> Iterator[tuple[str, SourceFile]]:
    for path, location in targets:
        yield path, SourceFile(path, Path(location).read_bytes())


def main() -> None:
    """Read the input, print the answer."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    json.dump(scan(dict(_sources(told["targets"])), dossier_from_json(told["dossier"])), sys.stdout)


if __name__ == "__main__":
    main()
