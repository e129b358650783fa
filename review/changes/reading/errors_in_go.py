"""Errors that a Go function looked at and now drops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from review.changes import ChangedFile
from review.changes.reading.functions_in_braces import Body, body_pairs
from review.changes.reading.questions import closing, names_in
from review.changes.reading.reporting import Removal

_NOT_HERE = frozenset({"return", "defer", "go", "if", "for", "switch", "case", "func", "}", "//"})


def dropped_errors(change: ChangedFile) -> Iterator[Removal]:
    """Calls whose error the base tested, and that the head makes without looking at it."""
    if change.language != "go":
        return
    seen: set[int] = set()
    for pair in sorted(body_pairs(change), key=lambda one: len(one.base.tokens)):
        tested, before = _tested(pair.base), Counter(name for name, _ in _dropped(pair.base))
        for name, line in _dropped(pair.head):
            before[name] -= 1
            if before[name] < 0 and name in tested and name not in _tested(pair.head) and line not in seen:
                seen.add(line)
                yield Removal("error", f"if err != nil after {name}(...)", line, pair.at(line))


def _tested(body: Body) -> set[str]:
    """The functions whose error is compared right after the call."""
    lines = list(body.lines.items())
    found = set()
    for number, (_, texts) in enumerate(lines):
        following = lines[number + 1][1] if number + 1 < len(lines) else ()
        whole = texts[:1] == ("if",) and "!=" in texts and "nil" in texts
        if whole or (following[:1] == ("if",) and "err" in following and "err" in texts[: _assigned(texts)]):
            found.add(_callee(texts))
    return found - {""}


def _dropped(body: Body) -> Iterator[tuple[str, int]]:
    """(function, line) of calls whose error nobody reads: not kept, put into `_`, or kept and never looked at."""
    lines = list(body.lines.items())
    for number, (line, texts) in enumerate(lines):
        name, given = _callee(texts), texts[: _assigned(texts)]
        if not name or texts[0] in _NOT_HERE:
            continue
        if (
            (not given and texts[-1] == ")" and closing(texts, texts.index("(")) == len(texts) - 1)
            or (given and given[-1] == "_")
            or ("err" in given and not _is_read([later for _, later in lines[number + 1 :]]))
        ):
            yield name, line


def _is_read(later: list[tuple[str, ...]]) -> bool:
    """Whether `err` is read before it gets another value."""
    for texts in later:
        if "err" in texts[_assigned(texts) :]:
            return True
        if "err" in texts[: _assigned(texts)]:
            return False
    return False


def _assigned(texts: tuple[str, ...]) -> int:
    return next((at for at, text in enumerate(texts) if text in (":=", "=")), 0)


def _callee(texts: tuple[str, ...]) -> str:
    """`db.Exec` of `_, err := db.Exec(...)`; empty for a line without a call."""
    start = _assigned(texts) + bool(_assigned(texts))
    start += texts[start : start + 1] == ("if",)
    end = next((at for at in range(start, len(texts)) if texts[at] == "("), start)
    name = texts[start:end]
    return "".join(name) if name and all(text == "." or names_in((text,)) for text in name) else ""
