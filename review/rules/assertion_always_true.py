"""edge-case/assertion-always-true: an assertion that holds whatever the code does."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/assertion-always-true",
    family="edge-case",
    title="Assertion or comparison without effect",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    in_tests=True,
    message="`$CODE` $REASON.",
    why="The test is green for ever, also when the behaviour is broken; or a guard in the program never stops "
    "anything.",
    fix='Assert the comparison itself, without brackets around condition and message: `assert result == 3, "message"`.',
    prompt='Write the assertion so that it can fail: `assert actual == expected, "message"` without a tuple, '
    "`assert` in front of a comparison that stands alone. See it fail once by breaking the code under test.",
    cwe="CWE-571",
    references=("https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement",),
)

_TUPLE = "is a tuple with items, which is always true"
_TEXT = "is a text, which is always true"
_SAME = "compares a value with itself"
_NO_EFFECT = "compares and drops the answer; an `assert` or `=` is missing"


def find(file: PythonFile) -> Iterable[Finding]:
    """Assertions about tuples, texts and a value and itself, and comparisons that are statements."""
    for node in every(ast.Assert, file):
        if reason := _always(node.test):
            yield report(RULE, file, node, suggestion=_without_brackets(node, file), CODE=node.test, REASON=reason)
    for statement in every(ast.Expr, file):
        value = statement.value
        if isinstance(value, ast.Compare) and isinstance(value.ops[0], ast.Eq | ast.NotEq) and _is_plain(value):
            yield report(RULE, file, statement, CODE=value, REASON=_NO_EFFECT)
    for call in every(ast.Call, file):
        if last_name(call.func) == "assertTrue" and len(call.args) == 2 and _is_value(call.args[1]):
            yield report(RULE, file, call, CODE=call, REASON="takes the second value for the message")


def _without_brackets(node: ast.Assert, file: PythonFile) -> Suggestion | None:
    """`assert (result == 3, "message")` without the brackets that make a tuple of it."""
    parts = node.test.elts if isinstance(node.test, ast.Tuple) else []
    is_message = len(parts) == 2 and isinstance(parts[1], ast.Constant | ast.JoinedStr)
    return replaced(file, node.test, ", ".join(source_of(file, one) for one in parts)) if is_message else None


def _always(test: ast.expr) -> str:
    if isinstance(test, ast.Tuple) and test.elts:
        return _TUPLE
    if isinstance(test, ast.Constant) and isinstance(test.value, str) and test.value:
        return _TEXT
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq) and isinstance(test.left, ast.Name):
        return _SAME if ast.unparse(test.left) == ast.unparse(test.comparators[0]) else ""
    return ""


def _is_value(node: ast.expr) -> bool:
    """A number or a collection; a message is a text."""
    is_number = isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return is_number or isinstance(node, ast.List | ast.Dict | ast.Tuple)


def _is_plain(node: ast.Compare) -> bool:
    """A result against a literal: others may be operators that build something, as in queries and pipelines."""
    return isinstance(node.comparators[0], ast.Constant | ast.List | ast.Dict | ast.Tuple | ast.UnaryOp)
