"""The words that the code of a file uses, in any language, and the functions around its lines."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from review.changes import ChangedFile
from review.changes.reading.functions import first_line, functions
from review.changes.reading.functions_in_braces import by_name
from review.changes.reading.places import is_generated
from review.changes.reading.runs import lines_of
from review.source import SourceFile

_WORD = re.compile(r"[^\W\d]\w*")
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'")
_IMPORT = re.compile(r"^\s*(?:from\b|import\b|export\b.*\bfrom\b)")


@lru_cache(maxsize=4)
def used(file: SourceFile) -> Counter[str]:
    """How often each word stands in the code, without comments, imports and plain strings."""
    return Counter(word for line in lines_of(file) for word in words(line))


def words(line: str) -> Iterator[str]:
    """The words of one line of code."""
    if not _IMPORT.match(line):
        yield from _WORD.findall(_STRING.sub("''", line))


@lru_cache(maxsize=1)
def lost_words(change: ChangedFile) -> frozenset[str]:
    """Words that the base uses and the head nowhere."""
    if change.base is None or is_generated(change.head):
        return frozenset()
    return frozenset(used(change.base)) - _mentioned(change.head)


@lru_cache(maxsize=1)
def new_words(change: ChangedFile) -> frozenset[str]:
    """Words that the head uses and the base does nowhere."""
    return frozenset(used(change.head)) - (_mentioned(change.base) if change.base else frozenset())


def _mentioned(file: SourceFile) -> frozenset[str]:
    return frozenset(_WORD.findall(file.text))


@lru_cache(maxsize=1)
def _spans(change: ChangedFile) -> tuple[tuple[int, int, bool], ...]:
    """First and last line of each function of the base, and whether the head still has it."""
    if change.trees is not None:
        base, head = (functions(tree) for tree in change.trees)
        return tuple((first_line(one), _end(one), name in head) for name, some in base.items() for one in some)
    if change.base is None or change.language == "python":
        return ()
    there = by_name(change.head)
    return tuple((one.first, one.last, name in there) for name, some in by_name(change.base).items() for one in some)


def _end(one: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return one.end_lineno or one.lineno


def function_stays(change: ChangedFile, line: int) -> bool | None:
    """Whether the innermost function around the base's line is in the head too; None outside of all functions."""
    around = [(last - first, stays) for first, last, stays in _spans(change) if first <= line <= last]
    return min(around)[1] if around else None
