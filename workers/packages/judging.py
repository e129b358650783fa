"""Judge the Python files of a change against their dossier: `python -m workers.packages.judging judge.json`.

A process of its own with limits, for it parses hostile text. It reads unpacked packages and never runs any of them.
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

from review.phantom.dossier import Dossier, Surroundings, dossier_from_json
from review.phantom.index.lookup import Index
from review.phantom.judge import Root, Tally, judge
from review.phantom.rules import finding
from review.phantom.uses import uses_of
from review.rules import PythonFile
from review.rules.stdlib.facts import facts
from review.source import SourceFile
from workers.packages.layers import Layers
from workers.packages.wheels import Wheels


class Installed:
    """Satisfies `review.phantom.judge.Environment`."""

    def __init__(self, surroundings: Surroundings, cache: Path) -> None:
        self._about = surroundings
        self._layers = Layers([Wheels(Path(package.folder), cache) for package in surroundings.packages])
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

    def witnesses(self, dotted: str) -> bool:
        """Whether the last part of the name occurs nowhere in the distributions that provide the first.

        Never for a package of which just a range is declared: another version may be the one that is used.
        """
        top, name = dotted.partition(".")[0], dotted.rpartition(".")[2]
        provider = self._providers.get(top, "").partition(" ")[0]
        return provider not in self._about.loose and not self._layers.mentions(top, name)


def scan(files: Mapping[str, SourceFile], dossier: Dossier) -> dict[str, Any]:
    """Findings for all files, and how many uses were decided, as JSON values."""
    installed = [Installed(one, Path(dossier.cache)) for one in dossier.surroundings]
    tally = Tally()
    findings = []
    for path, source in files.items():
        parsed = _parse(source)
        if parsed is not None and path in dossier.files:
            environment = installed[dossier.files[path]]
            findings += [asdict(finding(one, parsed)) for one in judge(uses_of(parsed), environment, tally)]
    return {"findings": findings, "gaps": [], "tally": asdict(tally)}


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
