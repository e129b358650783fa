"""Finds the command in a comment: `/word` alone on a line, and not where Markdown shows it as code or a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NEWLINE = re.compile(r"\r\n|\r|\n")
_COMMAND = re.compile(r" {0,3}/([A-Za-z][A-Za-z0-9-]*)[ \t]*")
_FENCE = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})")
"""Opens a code block, also as the first thing of a list item."""
_SPAN = re.compile(r"`+|<!--|-->")
_HTML_BLOCKS = {"<!--": "-->", "<pre": "</pre>", "<blockquote": "</blockquote>"}
"""Hides its content, or shows it as code or as a quote, from a line that starts with the key."""


def parse(body: str, known: frozenset[str]) -> str | None:
    """The first command of the comment that is in `known` (lower-case names), or None. Linear in the body's length.

    Case does not matter, for telephones capitalise the first word. Lines in fenced or indented code, quotes, HTML
    comments and code spans do not count, and neither does a command with anything beside it.
    """
    for paragraph in _paragraphs(_NEWLINE.split(body)):
        for line in _without_spans(paragraph).split("\n"):
            command = _COMMAND.fullmatch(line)
            if command and command[1].lower() in known:
                return command[1].lower()
    return None


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Runs of lines that are neither in a block of code or hidden HTML, nor quoted."""
    paragraph: list[str] = []
    ends: re.Pattern[str] | None = None
    for line in lines:
        if ends is not None:
            ends = None if ends.search(line) else ends
            continue
        ends = _end_of_block(line)
        if ends is None and line.strip() and not line.lstrip(" \t").startswith(">"):
            paragraph.append(line)
        else:
            yield "\n".join(paragraph)
            paragraph = []
    yield "\n".join(paragraph)


def _end_of_block(line: str) -> re.Pattern[str] | None:
    """What ends the block that this line opens; None if it opens none, or ends it itself."""
    if fence := _FENCE.match(line):
        mark = fence[1]
        return re.compile(rf"^[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
    start = line.lstrip(" ").lower()
    for opening, closing in _HTML_BLOCKS.items():
        if start.startswith(opening) and closing not in start:
            return re.compile(re.escape(closing), re.IGNORECASE)
    return None


def _without_spans(paragraph: str) -> str:
    """The paragraph with every code span and inline HTML comment replaced by one `x`, line breaks included."""
    marks = list(_SPAN.finditer(paragraph))
    partners = _partners([mark[0] for mark in marks])
    kept, at, index = [], 0, 0
    while index < len(marks):
        partner = partners[index]
        if partner is None:
            index += 1
            continue
        kept += [paragraph[at : marks[index].start()], "x"]
        at, index = marks[partner].end(), partner + 1
    return "".join([*kept, paragraph[at:]])


def _partners(marks: list[str]) -> list[int | None]:
    """For each mark the index of the next one that would close it."""
    following: dict[str, int] = {}
    partners: list[int | None] = [None] * len(marks)
    for index in reversed(range(len(marks))):
        mark = marks[index]
        partners[index] = following.get("-->" if mark == "<!--" else mark) if mark != "-->" else None
        following[mark] = index
    return partners
