"""Check what the changed lines of manifests ask for, as an analyzer run of its own.

It is not in `review/analyzers/`: it asks package indexes, and its files are no source code.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import PurePosixPath

from review.finding import AnalyzerRun, Finding
from review.phantom.dossier import Dossier
from review.phantom.manifests import Files, Pin, Surroundings
from review.phantom.pins import Declarations
from review.phantom.rules import JS_MODULE
from review.phantom.supply.changed import Asked, asked, is_manifest
from review.phantom.supply.facts import Standing, of_releases
from review.phantom.supply.known import likeness
from review.phantom.supply.rules import supply_finding
from review.phantom.supply.verdicts import Fault, Kind, bait_of, faults
from review.phantom.typescript.specifiers import package_of, specifiers
from review.source import SourceFile
from workers.packages.advisories import Advisories, check_pins, exact_pins, go_pins
from workers.packages.cache import PackageCache
from workers.packages.listings import RECENT_SECONDS
from workers.packages.names import package_name
from workers.packages.npm_views import NpmViews
from workers.packages.registry import Answer, NotThere, Registry, Releases
from workers.packages.roots import roots_of
from workers.packages.typescript import find_npm

NAME = "manifests"
MOST_ASKED = 150
"""Packages of one change; what a project names itself comes before what only its lock lists."""
MOST_PLACES = 5
"""Other lines with the same fault that a finding names."""


@dataclass(frozen=True)
class Supply:
    """The findings in manifests and imports."""

    run: AnalyzerRun
    told: frozenset[str] = frozenset()
    """Packages that a manifest's line was told to be missing or to lack the version: nothing more is to be said."""

    def without_told(self, dossier: Dossier) -> Dossier:
        """The dossier without the packages that a manifest's line was told of."""
        around = tuple(
            replace(one, missing={root: why for root, why in one.missing.items() if not self._tells(why)})
            for one in dossier.surroundings
        )
        return replace(dossier, surroundings=around)

    def without_told_in(self, scripts: AnalyzerRun) -> AnalyzerRun:
        """The run over the scripts without imports of packages that a manifest's line was told of."""
        kept = (one for one in scripts.findings if one.rule != JS_MODULE.id or not self._tells(_all_of(one)))
        return replace(scripts, findings=tuple(kept))

    def _tells(self, text: str) -> bool:
        return any(f"`{name}`" in text or f"`{name}@" in text for name in self.told)


@dataclass(frozen=True)
class SupplyCheck:
    """Checks changes against the package indexes of this machine."""

    cache: PackageCache
    registries: frozenset[str]
    """See `review.phantom.manifests.Surroundings`."""
    now: datetime
    """The moment against which the age of packages is told."""
    advisories: Advisories
    """What is known of holes in exact versions."""

    def check(
        self, files: Mapping[str, SourceFile], added: Mapping[str, Collection[int]], tree: Files, deadline: float
    ) -> Supply | None:
        """What is wrong with the packages that the lines `added` (by path) of `files` ask for; None if with none.

        `files` are the manifests (go.mod too), and the sources in which an import of bait is told if its manifest did
        not change.
        What is not known at `deadline`, a value of `time.monotonic()`, stays unknown.
        """
        started = time.monotonic()
        declarations = Declarations(tree, self.registries)
        around = Surroundings(tree, self.registries)
        manifests = [path for path in sorted(files) if is_manifest(path)]
        wanted = [
            one for path in manifests for one in asked(path, files[path].content, added[path], around, declarations)
        ]
        imports = _imports(files, added, declarations, frozenset((one.pin.ecosystem, one.package) for one in wanted))
        modules = list(go_pins(files, added, tree))
        if not wanted and not imports and not modules:
            return None
        chosen = sorted(wanted, key=lambda one: (not one.pin.direct, one.path, one.line))[:MOST_ASKED]
        standings = _standings({one.pin for one in (*chosen, *imports)}, self.cache, deadline)
        faulty = list(_faults(chosen, imports, standings, declarations, self.now))
        unknown = sum(one.pin not in standings for one in wanted)
        holes = check_pins([*exact_pins(chosen, standings), *modules], files, self.advisories, NAME)
        counts = f"packages: {len(wanted) - unknown} known, {unknown} unknown"
        run = AnalyzerRun(
            name=NAME,
            version=version("assay"),
            status="ok",
            seconds=time.monotonic() - started,
            files=tuple(manifests),
            findings=(*_findings(faulty), *holes.findings),
            detail="; ".join(filter(None, (counts, holes.detail))),
        )
        return Supply(run, frozenset(one.package for fault, one in faulty if fault.kind in ("missing", "version")))


def _all_of(finding: Finding) -> str:
    return " ".join((finding.message, *finding.evidence))


def _imports(
    files: Mapping[str, SourceFile],
    added: Mapping[str, Collection[int]],
    declarations: Declarations,
    told: frozenset[tuple[str, str]],
) -> list[Asked]:
    """Declared packages that a changed line imports, not `told` already, and whose names resemble a well-known one."""
    found: dict[tuple[str, str], Asked] = {}
    for path, file in sorted(files.items()):
        if file.language not in ("python", "javascript", "typescript"):
            continue
        pins = declarations.declared_for(path).pins
        for number in sorted(added[path]):
            line = file.lines[number - 1] if number <= len(file.lines) else ""
            for name in _imported(line, file.language):
                certain = pins.get(name, ())
                if len(certain) == 1 and certain[0].source == "registry" and _resembles(certain[0]):
                    one = Asked(certain[0], path, number)
                    found.setdefault((path, one.package), one)
    return [one for one in found.values() if (one.pin.ecosystem, one.package) not in told]


def _imported(line: str, language: str) -> list[str]:
    if language == "python":
        names = {package_name(root) for root in roots_of(line.encode("utf-8", "replace"))}
    else:
        names = {package_of(specifier) for specifier in specifiers(line)}
    return sorted(filter(None, names))


def _resembles(pin: Pin) -> bool:
    return pin.ecosystem != "go" and likeness(pin.ecosystem, pin.package or pin.name) is not None


def _standings(pins: Iterable[Pin], cache: PackageCache, deadline: float) -> dict[Pin, Standing]:
    by_ecosystem: dict[str, list[Pin]] = {"pypi": [], "npm": []}
    for pin in sorted(pins, key=lambda pin: (not pin.direct, pin.name, pin.declared_in)):
        by_ecosystem[pin.ecosystem].append(pin)
    found = _of_pypi(by_ecosystem["pypi"], cache.registry(), deadline) if by_ecosystem["pypi"] else {}
    if by_ecosystem["npm"]:
        found |= NpmViews(cache.npm_views, find_npm()).standings(by_ecosystem["npm"], deadline)
    return found


def _of_pypi(pins: list[Pin], registry: Registry, deadline: float) -> dict[Pin, Standing]:
    answers = registry.releases((pin.name for pin in pins), deadline)
    found = {pin: standing for pin in pins if (standing := _standing(pin, answers[pin.name])) is not None}
    # A release may have come since the answer was remembered.
    doubtful = {pin.name for pin, standing in found.items() if standing.exists and standing.satisfied is False}
    again = registry.releases(doubtful, deadline, RECENT_SECONDS) if doubtful else {}
    for pin in pins:
        if pin.name in again:
            found[pin] = _standing(pin, again[pin.name]) or Standing(exists=True)
    return found


def _standing(pin: Pin, answer: Answer) -> Standing | None:
    if isinstance(answer, Releases):
        return of_releases(pin, answer.releases, complete=answer.complete)
    return Standing(exists=False) if isinstance(answer, NotThere) else None


def _faults(
    manifests: Iterable[Asked],
    imports: Iterable[Asked],
    standings: Mapping[Pin, Standing],
    declarations: Declarations,
    now: datetime,
) -> Iterator[tuple[Fault, Asked]]:
    for one in manifests:
        if one.pin in standings:
            others = _others(one, declarations)
            yield from ((fault, one) for fault in faults(one.pin, standings[one.pin], now, others))
    for one in imports:
        if one.pin in standings:
            bait = bait_of(one.pin, standings[one.pin], now, _others(one, declarations))
            if bait:
                yield bait, one


def _others(one: Asked, declarations: Declarations) -> Collection[str]:
    """What is declared in the same place."""
    probe = PurePosixPath(one.path).with_name("_.py" if one.pin.ecosystem == "pypi" else "_.js")
    return declarations.declared_for(str(probe)).pins


def _findings(faulty: Iterable[tuple[Fault, Asked]]) -> Iterator[Finding]:
    """One finding for each fault of a folder, on the first of its lines: a manifest and its lock say the same."""
    places: dict[tuple[Kind, str, PurePosixPath], list[tuple[Fault, Asked]]] = {}
    for fault, one in faulty:
        key = fault.kind, fault.message, PurePosixPath(one.path).parent
        places.setdefault(key, []).append((fault, one))
    for (fault, first), *rest in places.values():
        also = dict.fromkeys(f"{one.path}:{one.line}" for _, one in rest)
        yield supply_finding(fault, first.path, first.line, NAME, list(also)[:MOST_PLACES])
