"""What conditions of JavaScript, TypeScript and Go ask, in one form for all ways to write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from review.changes.reading.functions_in_braces import Body

_SAME = {"===": "==", "!==": "==", "!=": "==", ">=": "<", "<=": ">", "?.": "."}
"""A comparison and its opposite ask the same."""
_NOTHING = frozenset({"null", "undefined", "nil", "0", '""', "''", "true", "false"})
_LENGTH = (".", "length")
_TEST_SIGNS = frozenset({"&&", "||", "??", "?", "!"})

Question = tuple[str, ...]


def questions(condition: Iterable[str]) -> Iterator[Question]:
    """The parts of a condition: `a` and `b.c < 3` of `!a || b?.c >= 3`."""
    part: list[str] = []
    for text in [*condition, "&&"]:
        if text in ("&&", "||", ";"):
            if normal := normalised(part):
                yield normal
            part = []
        else:
            part.append(text)


def normalised(part: Sequence[str]) -> Question:
    """One question without parentheses and negation, and without what only says that it is there."""
    texts = [_SAME.get(text, text) for text in part if text not in ("!", "(", ")")]
    if len(texts) > 2 and texts[-1] in _NOTHING and texts[-2] in ("==", "<", ">"):
        texts = texts[:-2]
    if texts[:1] == ["len"] or tuple(texts[-2:]) == _LENGTH:
        texts = texts[1:] if texts[0] == "len" else texts[:-2]
    return tuple(texts)


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Every word that is no number."""
    return frozenset(text for text in texts if text[:1].isalpha() or text[:1] in "_$")


@lru_cache(maxsize=512)
def asked(body: Body) -> set[Question]:
    """Everything that a function asks: in `if`, `while`, `switch`, before `?` and around `&&` and `||`."""
    texts = [token.text for token in body.tokens]
    found: set[Question] = set()
    for number, text in enumerate(texts):
        if text in ("if", "while", "switch", "for", "case"):
            found.update(questions(condition(texts, number + 1)[0]))
    for one in body.lines.values():
        if not _TEST_SIGNS.isdisjoint(one):
            found.update(_operands(one))
    return found


def condition(texts: Sequence[str], start: int) -> tuple[Sequence[str], int]:
    """What stands between `if` and its body, and where the body begins: parentheses in scripts, up to `{` in Go."""
    if texts[start : start + 1] == ["("]:
        end = closing(texts, start)
        if texts[end + 1 : end + 2] not in (["&&"], ["||"], ["=="], ["!="], ["<"], [">"], ["."]):
            return texts[start + 1 : end], end + 1
    end = next((at for at in range(start, len(texts)) if texts[at] == "{"), len(texts))
    return texts[start:end], end


def closing(texts: Sequence[str], start: int) -> int:
    """Where the bracket that opens at `start` closes; the end where it does not."""
    depth = 0
    for at in range(start, len(texts)):
        depth += (texts[at] in ("(", "{", "[")) - (texts[at] in (")", "}", "]"))
        if depth == 0:
            return at
    return len(texts)


def _operands(line: Sequence[str]) -> Iterator[Question]:
    """What stands before or after a sign that asks."""
    part: list[str] = []
    for text, following in pairwise([*line, ";"]):
        if text in _TEST_SIGNS or text in ("=", ":=", ":", ",", "return", "(", "{", ";", "=>"):
            part = []
        else:
            part.append(text)
            if following in ("&&", "||", "??", "?", ")", ";"):
                yield normalised(part)
