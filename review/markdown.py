"""Markdown that quotes reviewed code without obeying it. Pure: text in, Markdown out.

Reviewed code and file names are hostile: they appear only as code or as plain words, cannot open HTML, cannot mention
people and cannot end the block that they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MAX_TEXT = 2_000
"""How much of one text is shown, in characters: a name in reviewed code can be of any length."""
MAX_NAME = 200
"""How much of one file name is shown, in characters."""

_CODE = re.compile(r"((?<!`)`[^`]+`(?!`))")
_HARMLESS = str.maketrans(
    {"\\": "\\\\", "`": "'", "&": "&amp;", "<": "&lt;", "[": "\\[", "~": "\\~", "@": "@\u200b", "|": "&#124;"}
)
_LINK = re.compile(r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)")
"""Where GitHub would see a link by itself (GitHub Flavored Markdown, "autolinks")."""
_BLOCK = re.compile(r"^(?=[#>+*=_-])|^(\d+)(?=[.)](?: |$))")
"""How a line begins that is a heading, a quotation, a list or a rule."""


def plain(text: str, most: int = MAX_TEXT) -> str:
    """Text that may quote reviewed code, on one line and made harmless, cut at `most` characters.

    Outside code spans (with one backtick on each side) nothing is HTML, a mention, a link or the start of a block.
    """
    parts = _CODE.split(_visible(" ".join(clip(text, most).split())))
    for index in range(0, len(parts), 2):
        parts[index] = _LINK.sub("\u200b", parts[index].translate(_HARMLESS))
    parts[0] = _BLOCK.sub(r"\1\\", parts[0])
    # An empty list item below a line of text would make a heading of that line.
    return "".join(parts) or "…"


def cell(text: str) -> str:
    """Text for a table cell: like `plain`, but without code spans, in which a `|` would end the cell."""
    return plain(text.replace("`", "'")) if text else ""


def code(text: str) -> str:
    """A file name or identifier as a code span on one line."""
    return "`" + (_visible(clip(text, MAX_NAME)).replace("`", "'") or " ") + "`"


def _visible(text: str) -> str:
    """The text with U+FFFD for what does not print, such as line ends and marks that turn the reading order."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def clip(text: str, most: int) -> str:
    """The first `most` characters, with an ellipsis where something is missing."""
    return text if len(text) <= most else text[: most - 1] + "…"


def fence(text: str, tag: str) -> str:
    """A fenced block that the text cannot close (CommonMark: the closing fence is at least as long)."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}{tag}\n{text}\n{ticks}"


def folded(summary: str, body: str) -> str:
    """A block that opens when its summary is clicked."""
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def table(header: str, rule: str, rows: Iterable[str]) -> str:
    """A table from its written lines."""
    return "\n".join([header, rule, *rows])


def fit(rows: Sequence[str], limit: int, noun: str) -> str:
    """As many rows as fit into `limit` characters, and how many `noun` did not."""
    kept, size = [], 0
    for index, row in enumerate(rows):
        if size + len(row) + 1 > limit - 80:
            kept.append(f"\n…and {len(rows) - index} more {noun} that GitHub's limit leaves no room for.")
            break
        kept.append(row)
        size += len(row) + 1
    return "\n".join(kept)


def budget(text: str, limit: int) -> str:
    """The text, cut at a line where it is longer than `limit` characters, saying how much is missing."""
    return text if len(text) <= limit else fit(text.split("\n"), limit, "lines")
