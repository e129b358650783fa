"""edge-case/nothing-asserted: a test that cannot fail."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import either, every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/nothing-asserted",
    family="edge-case",
    title="Test that asserts nothing",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    in_tests=True,
    message="`$TEST` calls code and checks nothing: it passes whatever the code returns.",
    why="The next change can break the behaviour that this test's name promises, and every check stays green.",
    fix="Assert what must hold: the result, the state afterwards, or the error (`pytest.raises`).",
    prompt="Give the test an assertion on the behaviour its name promises: the returned value, the stored state, the "
    "message that was sent, or the error with `pytest.raises(..., match=...)`. Include one edge case. Make sure "
    "that it fails when the line under test is removed.",
    cwe="CWE-1053",
    references=("https://docs.pytest.org/en/stable/how-to/assert.html",),
)

_CHECKS = re.compile(
    r"(?i)assert|^expect|^verify|^check|^validate|^raises$|^warns$|^fail$|^should|^compare|^ensure|^exception$"
    r"|snapshot|regression|^match|^test_|^run_|^benchmark|^do_|^_test|deprecated|isclose|^must"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Tests that keep a result and do nothing with it: those without any value to check may be about not failing."""
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        is_test = function.name.startswith("test_") and not function.decorator_list
        if is_test and _is_collected(function, file) and not _checks(function) and _has_unused_result(function):
            yield report(RULE, file, function, TEST=function.name)


def _is_collected(function: ast.FunctionDef | ast.AsyncFunctionDef, file: PythonFile) -> bool:
    """At the top of a module, or in a class for tests; not a function of production code that tests something."""
    if len(function.args.args) > 1 and not _imports_pytest(file):
        return False
    classes = (node for node in every(ast.ClassDef, file) if "Test" in node.name)
    return function in file.tree.body or any(function in node.body for node in classes)


def _imports_pytest(file: PythonFile) -> bool:
    return any(alias.name == "pytest" for node in every(ast.Import, file) for alias in node.names)


def _checks(function: ast.AST) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert | ast.Raise | ast.Yield):
            return True
        if isinstance(node, ast.Call) and _CHECKS.search(last_name(node.func)):
            return True
    return False


def _has_unused_result(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """`result = work()` with no later use but printing."""
    names = {node.id for node in _printed_aside(function) if isinstance(node.ctx, ast.Load)}
    results = (
        one for one in function.body if isinstance(one, ast.Assign) and isinstance(one.value, ast.Call | ast.Await)
    )
    last = function.body[-1]
    prints = isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and last_name(last.value.func) == "print"
    targets = {target.id for one in results for target in one.targets if isinstance(target, ast.Name)}
    return bool(targets - names) or prints


def _printed_aside(function: ast.AST) -> Iterator[ast.Name]:
    for node in ast.iter_child_nodes(function):
        is_print = isinstance(node, ast.Call) and last_name(node.func) == "print"
        if isinstance(node, ast.Name):
            yield node
        if not is_print:
            yield from _printed_aside(node)
