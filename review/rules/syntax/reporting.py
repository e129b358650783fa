"""From a node of the syntax tree to a finding."""

from __future__ import annotations

import ast
from string import Template

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile

LONGEST = 60
"""Characters of code that are quoted in a message: a glance."""


def report(
    rule: Rule,
    file: PythonFile,
    node: ast.expr | ast.stmt | ast.ExceptHandler,
    *,
    suggestion: Suggestion | None = None,
    **names: ast.AST | str,
) -> Finding:
    """A finding of `rule` on the first line of `node`; `names` are put in for the `$NAMES` of the rule's message."""
    texts = {name: one if isinstance(one, str) else quoted(one) for name, one in names.items()}
    return Finding(
        rule=rule.id,
        path=file.source.path,
        start_line=node.lineno,
        end_line=node.lineno,
        message=Template(rule.message).substitute(texts),
        suggestion=suggestion,
    )


def quoted(node: ast.AST) -> str:
    """The first line of a node's source, cut to a length that can be read."""
    text = ast.unparse(node).partition("\n")[0]
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
