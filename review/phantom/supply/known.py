"""The packages that everybody knows, and whether a name could be taken for one of them.

The lists beside this module (`pypi.txt`, `npm.txt`) hold names alone. They were written by hand for Assay: from what
its authors know to be in wide use, and the distributions of `review/phantom/distributions.txt`. Being listed proves
nothing of a package: the lists only say what others may be mistaken for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

Index = Literal["pypi", "npm"]

SHORTEST_MISSPELT = 5
"""Letters of a word; among shorter ones every second is one letter away from another."""
SHORTEST_TWICE_MISSPELT = 10
"""Letters of a word in which two wrong ones are still taken for a slip."""
SHORTEST = 3
LONGEST = 214
"""npm's own limit."""
PIECES = 3
"""Two slips leave one of three pieces of a name whole."""

_AFFIXES = frozenset("2 3 js lib node official original pkg py python python2 python3 real".split())  # noqa: SIM905
"""Words that are put before or behind a name without making it another one."""
_GLYPHS = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"))
_SEPARATORS = re.compile(r"[-_.]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a name resembles a well-known one."""

    known: str
    how: str
    """The end of a sentence: `by one letter`."""
    affix: bool = False
    """Whether the well-known name is whole in it: then it may as well be an extension of that package."""


def is_known(index: Index, name: str) -> bool:
    """Whether it is one of the well-known names; every package of a well-known npm scope is."""
    names = _names(index)
    return name in names.all or (name.startswith("@") and name.partition("/")[0] in names.scopes)


def is_known_scope(name: str) -> bool:
    """Whether an npm package lies in a scope whose packages are all public."""
    return name.partition("/")[0] in _names("npm").scopes


def likeness(index: Index, name: str) -> Likeness | None:
    """The well-known package that a name, which is not one itself, could be taken for; None for an ordinary name."""
    if is_known(index, name) or not SHORTEST <= len(name) <= LONGEST:
        return None
    names = _names(index)
    if name.startswith("@"):
        return _like_scope(name, names)
    return _same_words(name, names) or _misspelt(name, names)


@dataclass(frozen=True)
class _Names:
    """The well-known names, and ways to find those that resemble another."""

    all: frozenset[str]
    scopes: frozenset[str]
    squashed: dict[str, str]
    """By the letters alone, without separators."""
    shuffled: dict[tuple[str, ...], str]
    """By their words in alphabetical order."""
    drawn: dict[str, str]
    """By what they look like."""
    pieces: dict[tuple[int, int, str], list[str]]
    """By length, number and text of each third."""


@cache
def _names(index: Index) -> _Names:
    every = frozenset(resources.files(__package__).joinpath(f"{index}.txt").read_text("utf-8").split())
    scopes = frozenset(name.partition("/")[0] for name in every if name.startswith("@"))
    # Of names that are alike, the shortest is the one that others are named after.
    plain = sorted((name for name in every if not name.startswith("@")), key=lambda name: (-len(name), name))
    pieces: dict[tuple[int, int, str], list[str]] = {}
    for name in (*plain, *scopes):
        for number, (start, end) in enumerate(_cuts(len(name))):
            pieces.setdefault((len(name), number, name[start:end]), []).append(name)
    return _Names(
        every,
        scopes,
        {_squash(name): name for name in plain},
        {tuple(sorted(_words(name))): name for name in plain if len(_words(name)) > 1},
        {_drawn(name): name for name in plain},
        pieces,
    )


def _same_words(name: str, names: _Names) -> Likeness | None:
    """One that differs in separators, in the order of words, in what letters look like, or by a word without weight."""
    known = names.squashed.get(_squash(name))
    if known:
        return Likeness(known, "only in its separators")
    known = names.shuffled.get(tuple(sorted(_words(name))))
    if known:
        return Likeness(known, "only in the order of its words")
    known = names.drawn.get(_drawn(name))
    if known:
        return Likeness(known, "only by letters that look alike")
    for affix, rest in _without_affix(name):
        known = names.squashed.get(rest)
        if known and len(rest) >= SHORTEST_MISSPELT:
            return Likeness(known, f"only by `{affix}`", affix=True)
    return None


def _without_affix(name: str) -> Iterator[tuple[str, str]]:
    """The words before and behind a name that say nothing, each with the letters of the rest."""
    words = _words(name)
    if len(words) > 1:
        for affix, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
            if affix in _AFFIXES:
                yield affix, "".join(rest)
    for affix in ("2", "3", "js", "py"):
        if name.endswith(affix):
            yield affix, _squash(name.removesuffix(affix))


def _misspelt(name: str, names: _Names) -> Likeness | None:
    slips, known = min(((distance(name, known), known) for known in _candidates(name, names)), default=(PIECES, ""))
    length = _length_of_difference(known, name)
    if slips == 1 and length >= SHORTEST_MISSPELT:
        return Likeness(known, "by one letter")
    if slips == 2 and length >= SHORTEST_TWICE_MISSPELT:
        return Likeness(known, "by two letters")
    return None


def _length_of_difference(known: str, name: str) -> int:
    """How many letters of `known` are in the words that `name` does not share: `is-node` is no slip for `ts-node`."""
    words, others = _words(known), _words(name)
    while words and others and words[0] == others[0]:
        del words[0], others[0]
    while words and others and words[-1] == others[-1]:
        del words[-1], others[-1]
    return sum(map(len, words))


def _like_scope(name: str, names: _Names) -> Likeness | None:
    """A scope belongs to its owner, so only the scope of a name can be bait."""
    scope = name.partition("/")[0]
    near = (known for known in _candidates(scope, names) if known in names.scopes and distance(scope, known) == 1)
    known = min(near, default=None)
    return Likeness(known, "by one letter") if known and len(known) > SHORTEST_MISSPELT else None


def _candidates(name: str, names: _Names) -> Iterable[str]:
    """Well-known names of about the same length that share a third with `name` at about the same place."""
    found: set[str] = set()
    for length in range(len(name) - 2, len(name) + 3):
        for number, (start, end) in enumerate(_cuts(length)):
            for at in range(max(start - 2, 0), start + 3):
                found.update(names.pieces.get((length, number, name[at : at + end - start]), ()))
    return found


def _cuts(length: int) -> list[tuple[int, int]]:
    """Where the pieces of a name begin and end."""
    return [(length * number // PIECES, length * (number + 1) // PIECES) for number in range(PIECES)]


def distance(one: str, other: str) -> int:
    """How many letters are added, removed, changed or swapped with a neighbour; PIECES for that many or more."""
    if abs(len(one) - len(other)) >= PIECES:
        return PIECES
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) >= PIECES:
            return PIECES
    return min(row[-1], PIECES)


def _words(name: str) -> list[str]:
    return _SEPARATORS.split(name.lower())


def _squash(name: str) -> str:
    return _SEPARATORS.sub("", name.lower())


def _drawn(name: str) -> str:
    drawn = name.lower()
    for glyphs, plain in _GLYPHS:
        drawn = drawn.replace(glyphs, plain)
    return drawn
