"""In which other releases of a distribution something is that the pinned one does not have: what to read, what to say.

Releases are told apart by series, `1.5` of `1.5.3`, of which the newest one stands for all: names come and go between
series.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from packaging.version import Version

from review.phantom.dossier import Absence

MOST_READ = 6
"""How many other releases of one distribution are read: three to find one that has the name, three to come closer."""
OLDER_MAJORS = 2
"""How many majors before the pinned one are looked into, each at its end: older ones, few still remember."""

Seen = Mapping[str, Mapping[Absence, bool]]
"""Version → whether it has each name, as far as that could be shown."""


def series(versions: Sequence[str], pinned: str) -> tuple[str, ...]:
    """The newest final release of each series, but the pinned one of its own, from old to new."""
    mine = Version(pinned)
    newest: dict[tuple[int, tuple[int, ...]], Version] = {}
    for version in sorted(map(Version, versions)):
        if not version.is_prerelease and _series(version) != _series(mine):
            newest[_series(version)] = version
    return tuple(str(version) for version in sorted([*newest.values(), mine]))


def to_read(line: Sequence[str], pinned: str, seen: Seen, asked: Sequence[str]) -> tuple[str, ...]:
    """The releases to read next, none if nothing more can be learned. `asked` are those that were tried before."""
    if not asked:
        return _first(line, pinned)
    if len(asked) >= MOST_READ:
        return ()
    gaps = {gap for absence in _names(seen) if (gap := _gap(absence, line, pinned, seen, asked))}
    # The widest first: there is the most to learn.
    low, high = max(gaps, key=lambda gap: (gap[1] - gap[0], gap), default=(0, 0))
    return (line[(low + high) // 2],) if high else ()


def _first(line: Sequence[str], pinned: str) -> tuple[str, ...]:
    """The newest release, and the last ones of the majors before the pinned one; of its own, one in the middle."""
    mine = Version(pinned)
    older = [one for one in line if Version(one) < mine]
    last_of_major = {Version(one).major: one for one in older if Version(one).major < mine.major}
    chosen = list(last_of_major.values())[-OLDER_MAJORS:]
    if not chosen and older:
        chosen = [older[len(older) // 2]]
    return (*chosen, *line[-1:]) if line[-1] != pinned else tuple(chosen)


def _gap(
    absence: Absence, line: Sequence[str], pinned: str, seen: Seen, asked: Sequence[str]
) -> tuple[int, int] | None:
    """The positions of two releases, one that has the name and one that does not, with unread ones between them."""
    told = _told(absence, line, pinned, seen)
    for (low, here), (high, there) in pairwise(told):
        between = range(low + 1, high)
        if here != there and between and line[(low + high) // 2] not in asked:
            return low, high
    return None


def _told(absence: Absence, line: Sequence[str], pinned: str, seen: Seen) -> list[tuple[int, bool]]:
    """Position and answer of every release in the line of which something is known."""
    answers = {version: names[absence] for version, names in seen.items() if absence in names} | {pinned: False}
    return [(position, answers[version]) for position, version in enumerate(line) if version in answers]


def _names(seen: Seen) -> set[Absence]:
    return {absence for names in seen.values() for absence in names}


def sentence(absence: Absence, releases: Sequence[tuple[str, bool]]) -> str:
    """Which other release has what the pinned one lacks, and which lacks it too; empty if none is known to have it."""
    name, pinned = absence.distribution, Version(absence.version)
    has = [Version(version) for version, there in releases if there]
    lacks = [Version(version) for version, there in releases if not there]
    older, newer = [one for one in has if one < pinned], [one for one in has if one > pinned]
    if older:
        gone = min((one for one in lacks if max(older) < one < pinned), default=None)
        others = f"{gone} and the pinned {pinned} do" if gone else f"the pinned {pinned} does"
        return f"It was removed: {name} {max(older)} has it, {others} not."
    if newer:
        before = max((one for one in lacks if pinned < one < min(newer)), default=None)
        others = f"the pinned {pinned} and {before} do" if before else f"the pinned {pinned} does"
        return f"It came later: {name} {min(newer)} has it, {others} not."
    return ""


def sentence_of_range(absence: Absence, oldest: str) -> str:
    """The same where a range is declared, and its oldest version has it."""
    name = absence.distribution
    return f"{name} {oldest} has it, the oldest that is allowed; {absence.version}, the newest, does not."


def _series(version: Version) -> tuple[int, tuple[int, ...]]:
    return version.epoch, (version.major, version.minor)
