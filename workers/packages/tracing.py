"""Finds out which other releases have what the pinned one does not. Asked only after something was found absent."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from review.phantom.dossier import Absence, Dossier, History, Surroundings
from review.phantom.history import series, to_read
from workers.packages.cache import PackageCache
from workers.packages.registry import Releases
from workers.packages.shelf import Wheel
from workers.packages.store import WheelStore
from workers.process import CouldNotStartError, Limits, run

SECONDS = 4.0
"""How long a review waits for the history: it only makes a finding better."""
MOST_DISTRIBUTIONS = 3
MOST_RANGES = 8
"""Distributions of which a range is declared: the verdict hangs on them, and each needs just one more release."""
MOST_NAMES = 100
"""Of one distribution."""


def trace(absences: Iterable[Absence], dossier: Dossier, cache: PackageCache) -> Dossier:
    """The dossier with what other releases say of `absences`, as far as the time allows."""
    deadline = time.monotonic() + SECONDS
    groups = [(names, around) for names in _by_release(absences) if (around := _around(names[0], dossier))]
    ranges = [group for group in groups if group[0][0].distribution in group[1].loose]
    pinned = [group for group in groups if group[0][0].distribution not in group[1].loose]
    found: list[History] = []
    registry = cache.registry()
    with cache.wheels(registry) as store:
        for names, around in (*ranges[:MOST_RANGES], *pinned[:MOST_DISTRIBUTIONS]):
            answer = registry.releases([names[0].distribution], deadline)[names[0].distribution]
            if isinstance(answer, Releases):
                listed = [one.version for one in answer.releases if one.yanked is None and one.has_wheel]
                found += _Trace(names, around, listed, store, deadline, dossier.cache).histories()
    return replace(dossier, history=(*dossier.history, *found))


def _by_release(absences: Iterable[Absence]) -> list[tuple[Absence, ...]]:
    """The absences of each version of a distribution, in one order."""
    ordered = sorted(set(absences), key=lambda one: (one.distribution, one.version, one.dotted, one.instance))
    groups = groupby(ordered, key=lambda one: (one.distribution, one.version))
    return [tuple(group)[:MOST_NAMES] for _, group in groups]


def _around(absence: Absence, dossier: Dossier) -> Surroundings | None:
    """The first surroundings with that version of the distribution."""
    wanted = (absence.distribution, absence.version)
    fitting = (one for one in dossier.surroundings if wanted in {(p.name, p.version) for p in one.packages})
    return next(fitting, None)


@dataclass
class _Trace:
    """The search through the releases of one distribution."""

    names: tuple[Absence, ...]
    around: Surroundings
    listed: Sequence[str]
    store: WheelStore
    deadline: float
    cache: str

    def histories(self) -> list[History]:
        """What is known in the end of each name."""
        seen: dict[str, dict[Absence, bool]] = {}
        asked: list[str] = []
        while wanted := self._next(seen, asked):
            asked += wanted
            seen |= self._read(wanted)
        return [
            History(name, tuple((version, names[name]) for version, names in seen.items() if name in names))
            for name in self.names
            if any(name in names for names in seen.values())
        ]

    def _next(self, seen: dict[str, dict[Absence, bool]], asked: list[str]) -> tuple[str, ...]:
        """Of a range, only its oldest version matters."""
        name, pinned = self.names[0].distribution, self.names[0].version
        if name in self.around.loose:
            oldest = self.around.oldest.get(name, pinned)
            return () if asked or oldest == pinned else (oldest,)
        return to_read(series(self.listed, pinned), pinned, seen, asked)

    def _read(self, versions: Sequence[str]) -> dict[str, dict[Absence, bool]]:
        """Whether these versions have the names, as far as they could be had and read."""
        name = self.names[0].distribution
        got = self.store.get([(name, version) for version in versions], self.around.python, self.deadline)
        wheels = [wheel for wheel in got.values() if isinstance(wheel, Wheel)]
        others = [one.folder for one in self.around.packages if one.name != name]
        told = self._look_up([[str(wheel.folder), *others] for wheel in wheels])
        found: dict[str, dict[Absence, bool]] = {}
        for wheel, answers in zip(wheels, told, strict=False):
            known = zip(self.names, answers, strict=True)
            found[wheel.version] = {one: bool(has) for one, has in known if _is_proven(has, wheel)}
        return found

    def _look_up(self, installations: list[list[str]]) -> list[list[bool | None]]:
        """See `workers.packages.lookups`; nothing if there is no time left, or what is there cannot be read."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0 or not installations:
            return []
        names = [[one.dotted, one.instance] for one in self.names]
        asked = {"cache": self.cache, "installations": installations, "names": names}
        argv = [sys.executable, "-I", "-m", "workers.packages.lookups"]
        try:
            done = run(argv, cwd=Path("/"), limits=Limits(seconds, 2 * seconds), stdin=json.dumps(asked).encode())
        except CouldNotStartError:
            return []
        return list(json.loads(done.stdout)) if done.ending == "exited" and done.returncode == 0 else []


def _is_proven(has: bool | None, wheel: Wheel) -> bool:
    """What is not in a source archive, a build may add to it."""
    return has is True or (has is False and wheel.origin == "wheel" and not wheel.left_out)
