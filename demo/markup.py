"""Markdown and code as GitHub shows them, in HTML: whatever is not one of a few bare tags stays text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_for_filename  # type: ignore[import-untyped]

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ALLOWED = re.compile(r"(</?(?:sub|details|summary)>|<br>)")
"""Without attributes, so that they can carry neither a script nor a link."""


def markdown(text: str) -> str:
    """The text as HTML; safe for text from anyone."""
    return str(_RENDERER.render(text))


def highlighted(path: str, lines: Sequence[str]) -> list[str]:
    """Each line as HTML with its words in classes; the ending of `path` must be that of a language."""
    lexer = get_lexer_for_filename(path, stripnl=False, ensurenl=False)
    return str(highlight("\n".join(lines), lexer, HtmlFormatter(nowrap=True))).split("\n")[: len(lines)]


def _html(_renderer: object, tokens: Sequence[Token], index: int, _options: object, _env: object) -> str:
    parts = _ALLOWED.split(_COMMENT.sub("", tokens[index].content))
    return "".join(part if _ALLOWED.fullmatch(part) else escape(part) for part in parts)


def _renderer() -> Any:
    renderer = MarkdownIt("commonmark").enable("table")
    renderer.add_render_rule("html_block", _html)
    renderer.add_render_rule("html_inline", _html)
    return renderer


_RENDERER = _renderer()
