"""The lines of locks in block style (pnpm, Yarn), which only a program writes.

The generic YAML loader needs ten seconds for 10 MB of it; these locks use no anchors, and their lists and inline
mappings can stay text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LINE_LENGTH = 20_000
"""Of a line that is looked at; Yarn joins all ranges of one version in one key."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`key: value` (or Yarn 1's `key value`) at an indentation, without quotes; a mapping's value is empty."""

    number: int
    indent: int
    key: str
    value: str


def entries(text: str) -> Iterator[Entry]:
    """Every mapping entry, in order; other lines (list items, comments, documents' ends) are left out."""
    for number, line in enumerate(text.split("\n"), start=1):
        content = line.strip(" \r")
        if content and content[0] not in "#-?" and len(line) < LINE_LENGTH:
            key, value = _split(content)
            yield Entry(number, len(line) - len(line.lstrip(" ")), key, bare(value))


def _split(content: str) -> tuple[str, str]:
    """Key and value of one line."""
    if content.endswith(":"):
        return bare(content[:-1]), ""
    if content[0] in "'\"":
        key, _, value = content[1:].partition(content[0])
        return key, value.removeprefix(":").strip()
    key, colon, value = content.partition(": ")
    if not colon:
        key, _, value = content.partition(" ")
    return key, value.strip()


def bare(text: str) -> str:
    """A scalar without its quotes; `"a", "b"` stays as it is."""
    quote = text[:1]
    if len(text) > 1 and quote in "'\"" and text[-1] == quote and quote not in text[1:-1]:
        return text[1:-1]
    return text


def inline(text: str, key: str) -> str:
    """The value of `key` in an inline mapping such as `{integrity: sha512-…, tarball: …}`; empty without it."""
    for part in text.strip("{} ").split(", "):
        name, _, value = part.partition(": ")
        if name.strip() == key:
            return bare(value.strip())
    return ""
