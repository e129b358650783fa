"""What a repository declares for one of its source files: which packages, in which versions, from where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property

from packaging.specifiers import SpecifierSet

from review.phantom.manifests import Ecosystem, Files, Manifest, Pin, Reading, Source, Surroundings, all_manifests
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import CrowdedError
from review.phantom.manifests._values import folder_of
from review.source import language_of

__all__ = ["Declarations", "Declared", "Ecosystem", "Files", "Pin", "Source", "declared_for"]

ECOSYSTEMS: Mapping[str, Ecosystem] = {"python": "pypi", "javascript": "npm", "typescript": "npm", "go": "go"}
"""Where the packages of a language come from."""

SUBFOLDERS = ("requirements", ".requirements", "requirement", "reqs")
"""Folders whose files declare for the folder that they are in."""


Manifests = list[tuple[str, Manifest]]
"""Paths, each with the format that it is in."""


@dataclass(frozen=True)
class Declared:
    """What holds for one source file."""

    pins: Mapping[str, tuple[Pin, ...]] = field(default_factory=dict)
    """By name. Several pins of a name are alternatives: only what is true of all of them is certain."""
    python: str = ""
    """The Python versions that the project runs on, as a PEP 440 specifier set; empty if it does not say."""
    go: str = ""
    problems: tuple[str, ...] = ()
    """What was not understood: sentences that name file and line."""
    own_packages: frozenset[str] = frozenset()
    """Names of packages whose sources are in this repository."""
    complete: bool = True
    """False if there may be declarations that are not in `pins`: then nothing can be called undeclared."""


def declared_for(path: str, files: Files, registries: frozenset[str] = frozenset()) -> Declared:
    """What holds for the source file `path`. For several files of one commit use `Declarations`."""
    return Declarations(files, registries).declared_for(path)


class Declarations:
    """The declarations of one commit; every manifest is read once, and never twice."""

    def __init__(self, files: Files, registries: frozenset[str] = frozenset()) -> None:
        """`registries`: see `Surroundings`; an index at another address is a private one."""
        self._surroundings = Surroundings(files, registries)
        self._readings: dict[str, Reading] = {}
        self._merged: dict[tuple[Ecosystem, str], Declared] = {}
        self._formats = all_manifests()

    @cached_property
    def _manifests(self) -> dict[tuple[Ecosystem, str], Manifests]:
        """Every manifest of the repository, by ecosystem and by the folder that it holds for."""
        found: dict[tuple[Ecosystem, str], Manifests] = {}
        for path in sorted(self._surroundings.files.names()):
            for manifest in self._formats:
                if manifest.recognises(path):
                    found.setdefault((manifest.ECOSYSTEM, _holds_for(path)), []).append((path, manifest))
        return found

    def declared_for(self, path: str) -> Declared:
        """What holds for the source file `path`: all manifests of its folder and those above, the nearest first."""
        ecosystem = ECOSYSTEMS.get(language_of(path) or "")
        if ecosystem is None:
            return Declared(complete=False)
        key = ecosystem, folder_of(path)
        if key not in self._merged:
            self._merged[key] = self._merge(ecosystem, path)
        return self._merged[key]

    def _merge(self, ecosystem: Ecosystem, path: str) -> Declared:
        chosen = [(folder, self._manifests.get((ecosystem, folder), [])) for folder in _folders(path)]
        if ecosystem == "go":
            chosen = _one_module(chosen)
        layers = [(folder, [self._reading(*manifest) for manifest in found]) for folder, found in chosen]
        if not any(readings for _, readings in layers):
            where = folder_of(path) or "the repository's root"
            return Declared(complete=False, problems=(f"{where}: no file here or above declares any packages",))
        return _merged(layers, folder_of(path))

    def _reading(self, path: str, manifest: Manifest) -> Reading:
        if path not in self._readings:
            self._readings[path] = self._read(path, manifest)
        return self._readings[path]

    def _read(self, path: str, manifest: Manifest) -> Reading:
        content = self._surroundings.files.read(path)
        if content is None:
            return Reading(problems=(f"{path}: is not a regular file",), complete=False)
        try:
            return manifest.read(path, text_of(content), self._surroundings)
        except (UndecodableError, CrowdedError) as error:
            return Reading(problems=(f"{path}: {error}",), complete=False)


def _holds_for(path: str) -> str:
    folder = folder_of(path)
    return folder_of(folder) if folder.rpartition("/")[2].lower() in SUBFOLDERS else folder


def _folders(path: str) -> Iterator[str]:
    """The folder of `path` and those above it, the nearest first; the last is the root."""
    folder = folder_of(path)
    while folder:
        yield folder
        folder = folder_of(folder)
    yield ""


Layer = tuple[str, list[Reading]]


def _one_module(layers: list[tuple[str, Manifests]]) -> list[tuple[str, Manifests]]:
    """Every go.work, but only the nearest go.mod: a Go module ends where one inside it begins."""
    kept: list[tuple[str, Manifests]] = []
    inside_module = False
    for folder, manifests in layers:
        kept.append((folder, [item for item in manifests if item[0].endswith("go.work") or not inside_module]))
        inside_module = inside_module or any(path.endswith("go.mod") for path, _ in manifests)
    return kept


def _merged(layers: list[Layer], folder: str) -> Declared:
    readings = [reading for _, found in layers for reading in found]
    own = frozenset(name for reading in readings for name in reading.own_packages)
    private = [pattern for reading in readings for pattern in reading.private]
    place = _Places(own, private)
    declared = _nearest(
        [pin for reading in found for pin in place.of(reading.declared, reading)] for _, found in layers
    )
    locked = _nearest(
        [pin for reading in found for pin in place.of(_importable(reading, scope, folder), reading)]
        for scope, found in layers
    )
    pins = {name: _agreed(declared.get(name, ()), locked.get(name, ())) for name in sorted({*declared, *locked})}
    return Declared(
        pins=pins,
        python=next((reading.python for reading in readings if reading.python), ""),
        go=next((reading.go for reading in readings if reading.go), ""),
        problems=tuple(dict.fromkeys(problem for reading in readings for problem in reading.problems)),
        own_packages=own,
        complete=all(reading.complete for reading in readings),
    )


def _importable(reading: Reading, scope: str, folder: str) -> Iterator[Pin]:
    """The pins of a lock for `scope` that can be imported from `folder`."""
    for pin in reading.locked:
        below = pin.scope or scope
        if not below or folder == below or folder.startswith(f"{below}/"):
            yield replace(pin, scope=below) if pin.scope != below else pin


@dataclass(frozen=True)
class _Places:
    """What all manifests together say about where packages come from."""

    own: frozenset[str]
    private: list[str]

    def of(self, pins: Iterable[Pin], reading: Reading) -> Iterator[Pin]:
        """The pins of `reading`, those of the registry corrected."""
        for pin in pins:
            if pin.source == "registry" and pin.name in self.own:
                yield replace(pin, source="workspace")
            elif pin.source == "registry" and not reading.names_index and self._is_private(pin.name):
                yield replace(pin, source="private index")
            else:
                yield pin

    def _is_private(self, name: str) -> bool:
        return any(fnmatchcase(name, pattern) for pattern in self.private)


def _nearest(layers: Iterable[list[Pin]]) -> dict[str, tuple[Pin, ...]]:
    """For each name the pins of the nearest layer that has it; of locked ones those with the deepest scope."""
    found: dict[str, tuple[Pin, ...]] = {}
    for pins in layers:
        by_name: dict[str, list[Pin]] = {}
        for pin in pins:
            by_name.setdefault(pin.name, []).append(pin)
        for name, same in by_name.items():
            deepest = max(len(pin.scope) for pin in same)
            found.setdefault(name, _distinct([pin for pin in same if len(pin.scope) == deepest]))
    return found


def _distinct(pins: list[Pin]) -> tuple[Pin, ...]:
    """Each pin once; of those that differ only in their source, one that is not the registry."""
    if len(pins) == 1:
        return tuple(pins)
    found: dict[Pin, Pin] = {}
    for pin in pins:
        key = replace(pin, source="registry")
        if key not in found or pin.source != "registry":
            found[key] = pin
    return tuple(found.values())


def _agreed(declared: tuple[Pin, ...], locked: tuple[Pin, ...]) -> tuple[Pin, ...]:
    """The exact versions, and every declaration that they do not answer (the lock is stale, or not its lock)."""
    if not declared:
        return _chosen(locked, frozenset())
    answers = _chosen(locked, frozenset(pin.specifier for pin in declared))
    if any(pin.direct for pin in declared):
        answers = tuple(replace(pin, direct=True) for pin in answers)
    answers = answers or tuple(pin for pin in declared if pin.version)
    others = (pin for pin in declared if not any(_answers(answer, pin) for answer in answers))
    alike: dict[tuple[str, ...], Pin] = {}
    for pin in (*answers, *others):
        alike.setdefault((pin.version or pin.specifier, pin.source, pin.package, pin.marker), pin)
    return tuple(alike.values())


def _chosen(locked: tuple[Pin, ...], asked: frozenset[str]) -> tuple[Pin, ...]:
    """The locked pins for exactly the declared range if the lock records ranges, else the direct ones, else all."""
    for_range = tuple(pin for pin in locked if pin.specifier and pin.specifier in asked)
    return for_range or tuple(pin for pin in locked if pin.direct) or locked


def _answers(locked: Pin, declared: Pin) -> bool:
    """Whether a locked version is one that the declaration allows. npm's own locks are taken at their word."""
    if locked.source == "registry" and declared.source != "registry":
        return False
    if locked.ecosystem != "pypi" or locked.version is None:
        return True
    return SpecifierSet(declared.specifier).contains(locked.version, prereleases=True)
