"""What comments say beside the instructions for tools that they hold."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Mapping
from functools import lru_cache

from review.changes.reading.tokens import read
from review.source import SourceFile

_WORDS = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORDS = 2
"""Words that make a reason: `see #12` is one, `later` is not."""


@lru_cache(maxsize=2)
def comments(file: SourceFile) -> Mapping[int, str]:
    """The comment that begins on each line; of a file that cannot be read, those up to there."""
    found: dict[int, str] = {}
    if file.language != "python":
        for token in read(file.text, regexes=file.language not in ("go", "java")):
            if token.kind == "comment":
                found[token.line] = token.text
        return found
    try:
        for part in tokenize.generate_tokens(io.StringIO(file.text).readline):
            if part.type == tokenize.COMMENT:
                found[part.start[0]] = part.string
    except (tokenize.TokenError, SyntaxError):  # the analyzers say so of the head
        pass
    return found


def explains(text: str) -> bool:
    """Whether a text is more than a code."""
    return len(_WORDS.findall(text)) >= _LEAST_WORDS or bool(re.search(r"https?://|#\d+|\b[A-Z]{2,}-\d+", text))


def is_explained(file: SourceFile, number: int) -> bool:
    """Whether a comment on line `number`, or one that stands alone on the line before, gives a reason."""
    said = comments(file)
    before = file.lines[number - 2].strip() if number > 1 else ""
    alone = before.startswith(("#", "//", "/*", "*"))
    return explains(said.get(number, "")) or (alone and explains(said.get(number - 1, "")))
