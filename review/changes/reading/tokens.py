"""The words of JavaScript, TypeScript and Go, told from strings and comments; linear in the length of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from review.source import SourceFile


@dataclass(frozen=True, slots=True)
class Token:
    """One word, sign, string or comment; `line` is where it begins."""

    kind: Literal["word", "string", "sign", "comment"]
    text: str
    line: int


_SIGNS = "===|!==|=>|==|!=|<=|>=|&&|\\|\\||\\?\\?|\\?\\.|:=|\\.\\.\\.|\\+\\+|--|\\+=|-=|<-"
_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*|/\*(?s:.*?)(?:\*/|\Z))"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?|`(?:[^`\\]|\\(?s:.))*+`?)"
    r"|(?P<word>[\w$]+)"
    rf"|(?P<sign>{_SIGNS}|\S)"
)
"""Strings end at the line; templates are one string, whatever `${}` they hold."""
_REGEX = re.compile(r"/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,300}+/\w*")
"""Bounded, for each slash may begin one: longer ones are read as signs and words."""
_BEFORE_REGEX = frozenset(
    """
    ( , = : [ ! & | ? { } ; => && || ?? return typeof case == === != !==
    """.split()  # noqa: SIM905  one per line would fill a page
)


@lru_cache(maxsize=4)
def all_tokens(file: SourceFile) -> Sequence[Token]:
    """Every token of a file."""
    return tuple(read(file.text, regexes=file.language != "go"))


def read(text: str, *, regexes: bool = True) -> Iterator[Token]:
    """The tokens of a text. A slash begins a regular expression (a string here) where an operand is expected."""
    at, line, last = 0, 1, "("
    while match := _TOKEN.search(text, at):
        line += text.count("\n", at, match.start())
        kind, found = match.lastgroup, match[0]
        if regexes and found == "/" and last in _BEFORE_REGEX and (literal := _REGEX.match(text, match.start())):
            match, kind, found = literal, "string", literal[0]
        at = match.end()
        yield Token(kind, found, line)  # type: ignore[arg-type]  # the names of the groups
        line += found.count("\n")
        last = last if kind == "comment" else found


def code(file: SourceFile) -> list[Token]:
    """The tokens without comments."""
    return [token for token in all_tokens(file) if token.kind != "comment"]
