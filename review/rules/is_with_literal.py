"""edge-case/is-with-literal: identity where equality is meant."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from itertools import pairwise

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/is-with-literal",
    family="edge-case",
    title="`is` with a literal",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$COMPARISON` asks whether both are the same object, which for $KIND is left to the interpreter.",
    why="It holds for the small numbers and short texts of the tests and fails for those that come from a file or a "
    "request.",
    fix="Compare with `==` (or `!=`); keep `is` for None, True, False and your own sentinels.",
    prompt="Use `==` and `!=` for values, `is` only for None and sentinels. Add a test whose value is built at run "
    "time (read, joined or computed).",
    cwe="CWE-597",
    references=("https://docs.python.org/3/reference/expressions.html#is-not",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`is` between anything and a text, a number or a literal collection."""
    for node in every(ast.Compare, file):
        sides = [node.left, *node.comparators]
        for operator, pair in zip(node.ops, pairwise(sides), strict=True):
            kind = next(filter(None, map(_kind, pair)), "")
            if isinstance(operator, ast.Is | ast.IsNot) and kind:
                yield report(RULE, file, node, suggestion=_by_value(node, file), COMPARISON=node, KIND=kind)


def _by_value(node: ast.Compare, file: PythonFile) -> Suggestion | None:
    if len(node.ops) > 1:
        return None
    sides = (source_of(file, node.left), source_of(file, node.comparators[0]))
    return replaced(file, node, (" == " if isinstance(node.ops[0], ast.Is) else " != ").join(sides))


def _kind(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        is_value = isinstance(node.value, str | bytes | int | float) and not isinstance(node.value, bool)
        return "texts and numbers" if is_value else ""
    return "a new collection" if isinstance(node, ast.List | ast.Dict | ast.Set | ast.Tuple) else ""
