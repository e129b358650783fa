"""Which packages the changed lines of a manifest ask for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from packaging.utils import canonicalize_name

from review.phantom.manifests import Manifest, Pin, Surroundings, all_manifests
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import CrowdedError
from review.phantom.manifests._values import folder_of
from review.phantom.pins import Declarations, Declared

ECOSYSTEMS = ("pypi", "npm")
ENTRY_LINES = 6
"""Of one package in a lock, from the line that the reader names to the one with the version."""
LONGEST_LINE = 2000
"""Characters of a line in which names are looked for."""
_PROBES = {"pypi": "_.py", "npm": "_.js"}
_WORD = re.compile(r"@?[A-Za-z0-9_][\w.+-]*(?:/[A-Za-z0-9_][\w.-]*)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """A package of the registry that a changed line asks for."""

    pin: Pin
    path: str
    line: int

    @property
    def package(self) -> str:
        """The registry's name for it."""
        return self.pin.package or self.pin.name


def is_manifest(path: str) -> bool:
    """Whether a file may ask for packages of PyPI or npm."""
    return bool(_formats(path))


def asked(path: str, content: bytes, added: Collection[int], around: Surroundings, all_: Declarations) -> list[Asked]:
    """What the lines `added` of a manifest ask for, of packages that come from the registry and nowhere else.

    `all_` is what the whole repository declares: another of its files may say that a name is private.
    """
    found: dict[tuple[str, int], Asked] = {}
    try:
        text = text_of(content)
        for manifest in _formats(path):
            reading = manifest.read(path, text, around)
            declared = all_.declared_for("/".join(filter(None, (folder_of(path), _PROBES[manifest.ECOSYSTEM]))))
            place = _Places(path, text, added, [*reading.declared, *reading.locked])
            for pin in reading.declared:
                _note(found, place.of(pin, span=1), declared, named=reading.names_index)
            for pin in reading.locked:
                _note(found, place.of(pin, span=ENTRY_LINES), declared, named=reading.names_index)
    except (UndecodableError, CrowdedError):
        return []
    return list(found.values())


def _formats(path: str) -> Sequence[Manifest]:
    return [one for one in all_manifests() if one.ECOSYSTEM in ECOSYSTEMS and one.recognises(path)]


def _note(found: dict[tuple[str, int], Asked], one: Asked | None, declared: Declared, *, named: bool) -> None:
    """Keep what certainly comes from the registry. `named`: the manifest itself says which index each is from."""
    if one is None or one.pin.source != "registry" or one.pin.name in declared.own_packages:
        return
    if named or all(pin.source == "registry" for pin in declared.pins.get(one.pin.name, ())):
        found.setdefault((one.pin.name, one.line), one)


class _Places:
    """Finds the changed line on which a pin stands: readers name its first, or only about the right one."""

    def __init__(self, path: str, text: str, added: Collection[int], pins: Iterable[Pin]) -> None:
        self._path = path
        self._words: dict[int, frozenset[str]] = {}
        self._lines: dict[str, list[int]] = {}
        lines = text.split("\n")
        for number in sorted(added):
            if number <= len(lines):
                self._words[number] = frozenset(_words(lines[number - 1][:LONGEST_LINE]))
                for word in self._words[number]:
                    self._lines.setdefault(word, []).append(number)
        starts = sorted({line for pin in pins if (line := self._start(pin))})
        self._next = dict(pairwise(starts))

    def of(self, pin: Pin, *, span: int) -> Asked | None:
        """Where it stands; None if that did not change. An entry has up to `span` lines."""
        start = self._start(pin)
        if start is None:
            return None
        name = canonicalize_name(pin.name) if pin.ecosystem == "pypi" else pin.name
        end = min(start + span, self._next.get(start, start + span)) if span > 1 else start + 1
        wanted = {name, pin.package, pin.version} - {"", None}
        for number in range(start, end):
            if self._words.get(number, frozenset()) & wanted:
                return Asked(pin, self._path, number)
        # pnpm's reader names the line below the name; of two requirements with a name, readers may name the first.
        near = [line for line in self._lines.get(name, ()) if span == 1 or line == start - 1]
        numbers = set(_words(pin.specifier))
        fitting = [line for line in near if numbers <= self._words[line]]
        return Asked(pin, self._path, fitting[0]) if fitting else None

    def _start(self, pin: Pin) -> int | None:
        """The line that the reader names; None for a pin of a file that this one includes."""
        place, _, line = pin.declared_in.rpartition(":")
        return int(line) if place == self._path and line.isdigit() else None


def _words(line: str) -> Iterator[str]:
    """The names and versions of a line, each also as PyPI spells it and without the folder of npm's locks."""
    for word in _WORD.findall(line):
        plain = word.rstrip(".-")
        yield plain
        yield canonicalize_name(plain)
        if "node_modules/" in plain:
            yield plain.rpartition("node_modules/")[2]
