"""Whether a regular expression can take exponential time: read from its parsed form, never by running it."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

LONGEST = 2000
"""Characters of an expression that is looked at: longer ones are tables that a program made."""
UNBOUNDED = 20
"""Repetitions from which nesting takes noticeable time: 2 to the power of it is a million."""
ALPHABET = (*range(128), 0xE9)
"""ASCII, and one letter that stands for the rest of Unicode."""

_PARSER: Any = importlib.import_module("re._parser")  # private, and the only thing that knows the grammar exactly

Item = tuple[Any, Any]
Ways = tuple[int, ...]

LENGTHS = 5
NEVER: Ways = (0,) * LENGTHS
EMPTY: Ways = (1,) + (0,) * (LENGTHS - 1)
ONCE: Ways = (0, 1) + (0,) * (LENGTHS - 2)


def repeats_ambiguously(pattern: str) -> bool:
    """Whether a repeated part can match one and the same text in several ways, with something to fail after it."""
    return len(pattern) <= LONGEST and _is_ambiguous(pattern)


@lru_cache(maxsize=1024)
def _is_ambiguous(pattern: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reviewed code's own, such as a possible nested set
            parsed = _PARSER.parse(pattern)
        return any(_loops_ambiguously(body) for body in _loops(list(parsed), has_more=False))
    except (_PARSER.error, RecursionError, OverflowError):
        return False


def _loops(items: Sequence[Item], *, has_more: bool) -> Iterator[Sequence[Item]]:
    """The bodies of all unbounded repeats after which the match can still fail."""
    for place, (operator, value) in enumerate(items):
        can_fail = has_more or any(not _is_nullable(one) or _is_end(one) for one in items[place + 1 :])
        name = str(operator)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            body = list(value[2])
            if value[1] >= UNBOUNDED and can_fail:
                yield body
            yield from _loops(body, has_more=can_fail or value[1] >= UNBOUNDED)
        else:
            for part in _parts(name, value):
                yield from _loops(part, has_more=can_fail)


def _is_end(item: Item) -> bool:
    return str(item[0]) == "AT" and str(item[1]) in ("AT_END", "AT_END_STRING", "AT_BOUNDARY")


def _parts(name: str, value: Any) -> list[list[Item]]:
    """The sequences inside an item that is no repeat."""
    if name == "SUBPATTERN":
        return [list(value[3])]
    if name == "BRANCH":
        return [list(one) for one in value[1]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [list(value[1])]
    return []


def _loops_ambiguously(body: Sequence[Item]) -> bool:
    """Whether there is a character of which the body matches two lengths, or one length in two ways.

    A run of that character can then be cut into turns of the loop in exponentially many ways.
    """
    return any(sum(_ways(body, code)[1:]) > 1 for code in ALPHABET)


def _ways(items: Sequence[Item], code: int) -> Ways:
    """In how many ways the sequence matches 0, 1, 2, … of this character and nothing else."""
    total = EMPTY
    for item in items:
        total = _after(total, _ways_of(item, code))
        if not any(total):
            break
    return total


def _ways_of(item: Item, code: int) -> Ways:
    name, value = str(item[0]), item[1]
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(_ways(list(value[2]), code), value[0], value[1])
    if name == "SUBPATTERN":
        return _ways(list(value[3]), code)
    if name == "BRANCH":
        each = [_ways(list(one), code) for one in value[1]]
        return tuple(map(sum, zip(*each, strict=True)))
    return ONCE if _has(name, value, code) else NEVER


def _after(first: Ways, second: Ways) -> Ways:
    return tuple(sum(first[part] * second[size - part] for part in range(size + 1)) for size in range(LENGTHS))


def _repeated(once: Ways, least: int, most: int) -> Ways:
    """A repeat, with small numbers in the place of large ones: only whether the length can vary matters."""
    low = min(least, 2)
    high = low if least == most else low + 2 if most > least + 1 else low + 1
    turn, total = EMPTY, [0] * LENGTHS
    for number in range(high + 1):
        if number >= low:
            total = [have + more for have, more in zip(total, turn, strict=True)]
        turn = _after(turn, (0, *once[1:]))
    return (1, *total[1:]) if once[0] else tuple(total)


def _is_nullable(item: Item) -> bool:
    name, value = str(item[0]), item[1]
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return True
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return value[0] == 0 or all(map(_is_nullable, value[2]))
    if name == "SUBPATTERN":
        return all(map(_is_nullable, value[3]))
    return name == "BRANCH" and any(all(map(_is_nullable, one)) for one in value[1])


def _has(name: str, value: Any, code: int) -> bool:
    """Whether a single character of the expression can be this one; no look-around, border or reference is one."""
    if name == "IN":
        is_negated = bool(value) and str(value[0][0]) == "NEGATE"
        return any(_has(str(one[0]), one[1], code) for one in value) is not is_negated
    if name == "CATEGORY":
        return _in_category(str(value), code)
    if name == "RANGE":
        return bool(value[0] <= code <= value[1])
    return (name == "ANY" and code != ord("\n")) or code in _literally(name, value)


def _literally(name: str, value: Any) -> Sequence[int]:
    if name == "LITERAL":
        return (value,)
    return [one for one in ALPHABET if one != value] if name == "NOT_LITERAL" else ()


def _in_category(category: str, code: int) -> bool:
    letter = chr(code)
    kind = category.removeprefix("CATEGORY_").removeprefix("UNI_").removeprefix("NOT_")
    belongs = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}
    return belongs.get(kind, False) is not ("NOT_" in category)
