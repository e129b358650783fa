"""The lines that GitHub shows above a review comment: the end of the diff's hunk, down to the comment's line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.github.model import ReviewComment

CONTEXT = 3
"""Lines above the first one that is commented on."""

_START = re.compile(r"@@ -(?P<old>\d+)(?:,\d+)? \+(?P<new>\d+)")


@dataclass(frozen=True)
class CodeLine:
    """One line of a diff; `number` is that of the new version, None for a removed line."""

    number: int | None
    sign: str
    text: str


def excerpt(comment: ReviewComment) -> list[CodeLine]:
    """The comment's lines with a little context."""
    last = comment.line or 0
    first = (comment.start_line or last) - CONTEXT
    lines = _lines(comment.hunk)
    numbered = [index for index, line in enumerate(lines) if line.number and first <= line.number <= last]
    return lines[numbered[0] : numbered[-1] + 1] if numbered else []


def _lines(hunk: str) -> list[CodeLine]:
    header, *rows = hunk.split("\n")
    start = _START.match(header)
    number = int(start["new"]) if start else 1
    lines = []
    for row in rows:
        sign, text = row[:1], row[1:].removesuffix("\r")
        if sign in ("+", " "):
            lines.append(CodeLine(number, sign, text))
            number += 1
        elif sign == "-":
            lines.append(CodeLine(None, sign, text))
    return lines
