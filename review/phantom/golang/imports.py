"""The head of a Go file: its build constraints and its imports, read in linear time without understanding the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_IMPORTS = 2000
"""Imports of one file that are read; generated files have a few hundred."""

_TOKEN = re.compile(
    r"""
    (?P<space>[\s;\ufeff]+)
    | (?P<comment>//[^\n]* | /\*[^*]*\*+(?:[^/*][^*]*\*+)*/)
    | (?P<text>`[^`]*` | "[^"\\\n]*(?:\\[^\n][^"\\\n]*)*")
    | (?P<word>\w+)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CONSTRAINT = re.compile(r"//go:build[ \t]+(.+)|//[ \t]*\+build[ \t]+(.+)")
_PATH = re.compile(r"""[^\s\x00-\x1f!"#$%&'()*,:;<=>?\[\]\\^`{|}\ufffd]+""")
"""What the language lets a compiler accept in an import path (Go specification, import declarations)."""

_RELEASE_TAG = re.compile(r"(?<!!)\bgo1\.(\d{1,3})\b", re.ASCII)
_WORD = re.compile(r"[\w.]+")


@dataclass(frozen=True, slots=True)
class Import:
    """One import spec."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the declarations of a file."""

    imports: tuple[Import, ...] = ()
    constraint: str = ""
    """Both forms of build constraints, as they were written."""

    @property
    def ignored(self) -> bool:
        """Whether no ordinary build takes the file, so that it may belong to no module's build."""
        return "ignore" in _WORD.findall(self.constraint)

    @property
    def least_release(self) -> int:
        """The highest `go1.N` that the constraint asks for; 0 if it asks for none."""
        return max((int(number) for number in _RELEASE_TAG.findall(self.constraint)), default=0)


def read_header(text: str) -> Header:
    """The head of a file; what does not follow the grammar of import declarations ends it."""
    tokens = _Tokens(text)
    if tokens.take() != "package":
        return Header()
    tokens.take()
    imports: list[Import] = []
    while len(imports) < MOST_IMPORTS and tokens.take() == "import":
        imports += _declaration(tokens)
    return Header(tuple(imports[:MOST_IMPORTS]), " ".join(tokens.constraints))


def _declaration(tokens: _Tokens) -> Iterator[Import]:
    """The specs of one declaration: one alone, or several in parentheses."""
    token = tokens.take()
    several = token == "("  # noqa: S105  (a bracket, not a secret)
    if several:
        token = tokens.take()
    while token not in ("", ")"):
        if token[0] not in '"`':
            token = tokens.take()  # the name, `_` or `.` in front of the path
        if len(token) < 2 or token[0] not in '"`':
            return  # also at a quote that nothing closes
        if _PATH.fullmatch(token[1:-1]):
            yield Import(token[1:-1], tokens.line)
        if not several:
            return
        token = tokens.take()


class _Tokens:
    """The tokens of a file, one at a time, without comments and blanks."""

    def __init__(self, text: str) -> None:
        self._matches = _TOKEN.finditer(text)
        self._text = text
        self._counted = 0
        self.line = 1
        """Of the token taken last."""
        self.constraints: list[str] = []
        """Of the comments above the package clause."""
        self._above = True

    def take(self) -> str:
        """The next token; empty at the end."""
        for match in self._matches:
            if match.lastgroup == "comment" and self._above:
                found = _CONSTRAINT.match(match[0])
                self.constraints += [found[1] or found[2]] if found else []
            if match.lastgroup in ("space", "comment"):
                continue
            self._above = False
            self.line += self._text.count("\n", self._counted, match.start())
            self._counted = match.start()
            return match[0]
        return ""
