"""Middleware that routes of JavaScript, TypeScript and Go had and have no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from review.changes import SCRIPTS, ChangedFile
from review.changes.reading.places import is_generated
from review.changes.reading.questions import closing
from review.changes.reading.reporting import Removal, beside
from review.changes.reading.tokens import code
from review.changes.reading.words import AUTHORISATION, VERIFICATION
from review.source import SourceFile

_ROUTE = re.compile(r"\. (?i:get|post|put|patch|delete|all|route|handle|handlefunc) \( [\"'`]")
_USE = re.compile(r"\. (?:use|Use|addHook) \(")


def removed_middleware(change: ChangedFile) -> Iterator[Removal]:
    """What decided who may call a route, gone while the route stays."""
    if change.base is None or change.language not in {*SCRIPTS, "go"} or is_generated(change.head):
        return
    old, new = _lines(change.base), _lines(change.head)
    words = {word for line, texts in new.items() if line in change.diff.added for word in _protecting(texts)}
    if words - {word for texts in old.values() for word in _protecting(texts)}:
        return  # protected in another way now
    for_all = {word for line, texts in new.items() if line in change.diff.added and _is_use(texts) for word in texts}
    added = {texts: line for line, texts in new.items() if line in change.diff.added}
    for line, texts in old.items():
        if line not in change.removed or texts in new.values() or not _protecting(texts):
            continue
        if _ROUTE.search(" ".join(texts)):
            for lost, rest in _without_one(texts):
                if rest in added and _protecting(lost) and for_all.isdisjoint(lost):
                    yield Removal("authorisation", "".join(lost), added[rest], change.head.lines[added[rest] - 1])
        elif _is_use(texts) and words.isdisjoint(texts):
            yield from _unused(line, texts, change, new)


def _lines(file: SourceFile) -> dict[int, tuple[str, ...]]:
    return {line: tuple(token.text for token in some) for line, some in groupby(code(file), key=lambda one: one.line)}


def _protecting(texts: Sequence[str]) -> set[str]:
    return {
        text for text in texts if text[0] not in "\"'`" and (AUTHORISATION.search(text) or VERIFICATION.search(text))
    }


def _without_one(texts: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each argument of a route's line, and the line without it; each wrapper, and the line with what it wraps."""
    opening = texts.index("(")
    depth, start = 0, opening + 1
    for at in range(opening, len(texts)):
        if (texts[at] == "," and depth == 1) or (depth == 1 and texts[at] == ")"):
            yield texts[start:at], texts[:start] + texts[at + 1 :]
            start = at + 1
        depth += (texts[at] in ("(", "[", "{")) - (texts[at] in (")", "]", "}"))
    for at in range(opening + 1, len(texts) - 1):
        if texts[at + 1] == "(" and texts[at].isidentifier():
            end = closing(texts, at + 1)
            yield texts[at : at + 1], texts[:at] + texts[at + 2 : end] + texts[end + 1 :]


def _unused(
    line: int, texts: tuple[str, ...], change: ChangedFile, new: dict[int, tuple[str, ...]]
) -> Iterator[Removal]:
    """`router.use(requireAuth)` that is gone while routes of the same router follow."""
    receiver = texts[0]
    there = beside(change, line)
    routes = (
        (number, one) for number, one in new.items() if number >= there and one[:1] == (receiver,) if _is_route(one)
    )
    for number, _ in routes:
        yield Removal("authorisation", "".join(texts), number, change.head.lines[number - 1], line)
        return


def _is_use(texts: Sequence[str]) -> bool:
    return bool(_USE.search(" ".join(texts)))


def _is_route(texts: Sequence[str]) -> bool:
    return bool(_ROUTE.search(" ".join(texts)))
