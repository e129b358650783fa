"""A `Reading` while it is being written: it validates names and remembers problems with their lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from review.phantom.manifests import Ecosystem, Pin, Reading
from review.phantom.manifests import _names as names

ENTRIES = 100_000
"""Of one manifest, good and bad; the largest real locks have some 5,000 packages."""

PROBLEMS = 20
"""Of one file; the rest is counted. A hostile file could have one in every line."""

_LEGAL = {"pypi": names.pypi_name, "npm": names.npm_name, "go": names.go_path}

Part = Literal["declared", "locked"]


class CrowdedError(Exception):
    """The manifest has more than `ENTRIES` entries; what it says is not used."""


@dataclass
class Draft:
    """Collects what a manifest says; `reading` is the result. Adding raises CrowdedError when there is too much."""

    path: str
    ecosystem: Ecosystem
    declared: list[Pin] = field(default_factory=list)
    locked: list[Pin] = field(default_factory=list)
    own_packages: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    python: str = ""
    go: str = ""
    names_index: bool = False
    complete: bool = True
    _problems: list[str] = field(default_factory=list)
    _more: int = 0
    _entries: int = 0

    def count(self) -> None:
        """Count an entry, so that no file keeps the reader busy for long. Raises CrowdedError."""
        self._entries += 1
        if self._entries > ENTRIES:
            raise CrowdedError(f"has more than {ENTRIES} entries")

    def problem(self, sentence: str, line: int = 0) -> None:
        """Note that something at `line` (0: the whole file) was not understood; the reading is then incomplete."""
        self.count()
        self.complete = False
        if len(self._problems) < PROBLEMS:
            self._problems.append(f"{self.path}:{line}: {sentence}" if line else f"{self.path}: {sentence}")
        else:
            self._more += 1

    def add(self, part: Part, name: object, line: int, pin: Pin) -> None:
        """Add `pin` under `name`, which becomes a problem unless it is a legal name."""
        self.count()
        legal = _LEGAL[self.ecosystem](name)
        if legal is None:
            self.problem(f"{names.shown(name)} is not a package name", line)
            return
        if pin.name != legal or not pin.declared_in:
            pin = replace(pin, name=legal, declared_in=pin.declared_in or f"{self.path}:{line}")
        (self.declared if part == "declared" else self.locked).append(pin)

    def own(self, name: object) -> None:
        """Note a package that this repository is the source of; a name that is not legal is none."""
        legal = _LEGAL[self.ecosystem](name)
        if legal is not None:
            self.own_packages.append(legal)

    def include(self, other: Reading) -> None:
        """Take over what another file says, as if it stood here."""
        self.declared += other.declared
        self.locked += other.locked
        self.private += other.private
        self._problems += other.problems
        self.complete = self.complete and other.complete

    def reading(self) -> Reading:
        """What was collected."""
        more = (f"{self.path}: {self._more} more entries were not understood",) if self._more else ()
        return Reading(
            declared=tuple(self.declared),
            locked=tuple(self.locked),
            python=self.python,
            go=self.go,
            own_packages=tuple(dict.fromkeys(self.own_packages)),
            private=tuple(dict.fromkeys(self.private)),
            names_index=self.names_index,
            problems=(*self._problems, *more),
            complete=self.complete,
        )


def pin(ecosystem: Ecosystem) -> Pin:
    """A pin to `replace` fields of; `Draft.add` gives it its name."""
    return Pin(ecosystem, "")
