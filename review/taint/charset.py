"""Which characters a text that matches a regular expression can contain, in the words of `Taint.safe`.

Expressions come from the reviewed code: they are parsed, never run.
"""

from __future__ import annotations

import string
import warnings
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST_PATTERN = 400
"""Characters; an expression that checks an input is shorter."""

SPECIALS = frozenset(string.punctuation + " \t\n\r\0") - {"_"}
"""Characters that mean something to some interpreter."""
LACKS_ALL = frozenset({f"-{character}" for character in SPECIALS} | {"-.."})

_CATEGORIES = {
    codes.CATEGORY_DIGIT: frozenset[str](),
    codes.CATEGORY_WORD: frozenset[str](),
    codes.CATEGORY_SPACE: frozenset(" \t\n\r"),
    codes.CATEGORY_NOT_SPACE: SPECIALS - frozenset(" \t\n\r"),
}
_ANYWHERE = SPECIALS


def lacking(texts: Iterable[str]) -> frozenset[str]:
    """The words for a text that contains none of `texts`."""
    return frozenset(f"-{text}" for text in texts)


@lru_cache(maxsize=256)
def lacks_after_match(pattern: str, *, whole: bool) -> frozenset[str]:
    """What a text that matches cannot contain; `whole` if the match must reach its end (`fullmatch`).

    Nothing where the expression does not bind both ends: a match of the beginning says nothing of the rest.
    """
    tree = _parsed(pattern)
    if tree is None:
        return frozenset()
    items = list(tree)
    if not whole and not _reaches_the_end(items):
        return frozenset()
    possible = _possible(items, 0)
    lacks = lacking(SPECIALS - possible)
    return lacks | {"-.."} if "." not in possible else lacks


@lru_cache(maxsize=256)
def lacks_after_removal(pattern: str) -> frozenset[str]:
    """What is gone after every match was replaced: the characters that the expression matches one by one."""
    tree = _parsed(pattern)
    items = list(tree) if tree is not None else []
    while len(items) == 1 and items[0][0] in (codes.MAX_REPEAT, codes.MIN_REPEAT) and items[0][1][0] <= 1:
        items = list(items[0][1][2])
    if len(items) != 1 or items[0][0] not in (codes.IN, codes.LITERAL, codes.NOT_LITERAL):
        return frozenset()
    gone = _possible(items, 0)
    return lacking(gone) | ({"-.."} if "." in gone else frozenset())


def _parsed(pattern: str) -> Any:
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own
            return parser.parse(pattern)
    except (ValueError, OverflowError, RecursionError, parser.error):
        return None


def _reaches_the_end(items: list[Any]) -> bool:
    return bool(items) and items[-1][0] is codes.AT and items[-1][1] in (codes.AT_END, codes.AT_END_STRING)


def _possible(items: Iterable[Any], depth: int) -> frozenset[str]:
    """The special characters that a match of `items` can have."""
    if depth > 20:
        return _ANYWHERE
    found: frozenset[str] = frozenset()
    for code, argument in items:
        found |= _of(code, argument, depth)
    return found


def _of(code: Any, argument: Any, depth: int) -> frozenset[str]:
    if code in (codes.LITERAL, codes.NOT_LITERAL, codes.IN):
        return _of_class(argument if code is codes.IN else [(code, argument)])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return _possible(argument[2], depth + 1)
    if code is codes.SUBPATTERN:
        return _possible(argument[3], depth + 1)
    if code is codes.BRANCH:
        return frozenset().union(*(_possible(branch, depth + 1) for branch in argument[1]))
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return frozenset()
    return _ANYWHERE


def _of_class(members: Iterable[Any]) -> frozenset[str]:
    found: set[str] = set()
    negated = False
    for code, argument in members:
        if code in (codes.NEGATE, codes.NOT_LITERAL):
            negated = True
            found |= {chr(argument)} if argument is not None else set()
        elif code is codes.LITERAL:
            found.add(chr(argument))
        elif code is codes.RANGE:
            found |= {one for one in SPECIALS if argument[0] <= ord(one) <= argument[1]}
        else:
            found |= _CATEGORIES.get(argument, _ANYWHERE)
    return SPECIALS - found if negated else SPECIALS & found
