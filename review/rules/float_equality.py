"""edge-case/float-equality: computed fractions compared for being exactly equal."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import constant, every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/float-equality",
    family="edge-case",
    title="Floating-point numbers compared with ==",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$COMPARISON` compares binary fractions exactly: `0.1 + 0.2 == 0.3` is False.",
    why="The branch is taken for some amounts and not for others that look the same; it depends on the order of the "
    "additions.",
    fix="Compare with a tolerance (`math.isclose`), or count in whole units or `Decimal`.",
    prompt="Use `math.isclose` with a tolerance that fits the quantity, or `Decimal`/integer units where the value is "
    "exact by nature (money, percent steps). Say the tolerance's reason in a comment. Add a test with 0.1 + 0.2.",
    cwe="CWE-1339",
    references=(
        "https://docs.python.org/3/library/math.html#math.isclose",
        "https://docs.python.org/3/tutorial/floatingpoint.html",
    ),
)

_EXACT = 1024
"""Fractions with such a denominator are exact: halves, quarters and so on."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`==` and `!=` between a computed value and a fraction that has no exact binary form."""
    for node in every(ast.Compare, file):
        if len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            sides = (node.left, node.comparators[0])
            if any(map(_is_inexact, sides)) and any(map(_is_computed, sides)):
                yield report(RULE, file, node, COMPARISON=node)


def _is_inexact(node: ast.expr) -> bool:
    value = constant(node)
    return isinstance(value, float) and value * _EXACT % 1 != 0


def _is_computed(node: ast.expr) -> bool:
    """Arithmetic or a variable; `round(x, 1) == 0.3` and a setting read as it was written hold."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "sum"
    return isinstance(node, ast.BinOp) or (isinstance(node, ast.Name) and node.id.islower())
