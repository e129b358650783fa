"""Reads `.. deprecated::` directives out of docstrings, as Sphinx and numpydoc have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIRECTIVE = re.compile(r"^( *)\.\. deprecated:: ?(.*)$")
_RULE = re.compile(r"^(?:-{3,}|={3,}|~{3,})$")
_SECTION = re.compile(
    r"^(?:Args|Arguments|Attributes|Examples?|Keyword Args|Notes?|Parameters|Raises|Returns|Yields):$"
)
_ENTRY = re.compile(r"^\*{0,2}(\w+(?: ?, ?\w+)*) ?(?::.*)?$")
_OPENING = re.compile(r"^\W{0,3}deprecated(?:[.:,;!)\]]| (?:alias|class|function|in|method|since)\b)", re.IGNORECASE)
_VERSION = re.compile(r"^(?:version )?v?\d[\w.]*[,:]?\s*")
_ROLE = re.compile(r"(?::\w+){1,3}:`[~!.]?(?:_\w+\.)?([^`<]{1,120}?)(?: ?<[^`>]*>)?`")
_OF_PARAMETERS = frozenset({"Parameters", "Other Parameters"})


@dataclass(frozen=True, slots=True)
class Directive:
    """What one directive says."""

    text: str
    offset: int
    """Lines between the start of the docstring and it."""
    parameter: str = ""
    """The parameter below which it stands; empty where it speaks of the whole."""


def directives_of(docstring: str) -> Iterator[Directive]:
    """The directives of a cleaned docstring that are about the whole, or about one parameter in numpydoc's list."""
    lines = docstring.split("\n")
    if _OPENING.match(lines[0]) and not _DIRECTIVE.match(lines[0]):
        yield Directive(_paragraph(lines), 0)
    section = ""
    entry: tuple[str, ...] = ()
    for number, line in enumerate(lines):
        below = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if _SECTION.match(line) or (line and _RULE.match(below)):
            section, entry = line.rstrip(":"), ()
        elif section in _OF_PARAMETERS and (found := _ENTRY.match(line)):
            entry = tuple(name.strip() for name in found.group(1).split(","))
        elif found := _DIRECTIVE.match(line):
            text = _text(found.group(2), lines[number + 1 :], len(found.group(1)))
            if not section and not found.group(1):
                yield Directive(text, number)
            elif found.group(1):
                yield from (Directive(text, number, name) for name in entry)


def _text(start: str, below: list[str], indent: int) -> str:
    """What stands on the line of the directive behind the version, and indented below it, up to an empty line."""
    held = [_VERSION.sub("", start)]
    for line in below:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        held.append(line.strip())
    return _paragraph(held)


def _paragraph(lines: list[str]) -> str:
    """The first lines that are not empty, as one."""
    found: list[str] = []
    for line in lines:
        if line.strip():
            found.append(line.strip())
        elif found:
            break
    return _ROLE.sub(r"`\1`", " ".join(found)).replace("``", "`")
