"""How rules about the standard library word a hint, and how they propose a correction."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Suggestion
from review.rules.stdlib.facts import facts
from review.source import SourceFile


def hints(names: Iterable[str]) -> str:
    """A sentence with a space before it that offers real names, with signatures where known; empty without any."""
    offers = [f"`{name}{facts().signatures.get(name, '')}`" for name in names]
    if not offers:
        return ""
    listed = ", ".join(offers[:-1]) + (" or " if len(offers) > 1 else "") + offers[-1]
    return f" Did you mean {listed}?"


def renamed(source: SourceFile, node: ast.Attribute | ast.alias | ast.keyword, old: str, new: str) -> Suggestion | None:
    """The line of `node` with `old` replaced by `new`; None unless the line has that word exactly once."""
    line = node.end_lineno or node.lineno
    if line > len(source.lines):
        return None
    text, count = re.subn(rf"(?<!\w){re.escape(old)}(?!\w)", new, source.lines[line - 1])
    return Suggestion(line, line, text) if count == 1 else None
