"""edge-case/return-in-finally: a return that throws an error away."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/return-in-finally",
    family="edge-case",
    title="`return` in a `finally`",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="This `$WORD` in the `finally` drops whatever error is on its way up, also KeyboardInterrupt.",
    why="A failed payment or write is reported as done, and no log says otherwise.",
    fix="Move it behind the try statement, and leave only the tidying up in the `finally`.",
    prompt="Keep only clean-up in `finally`; return the result after it or in `else`. Catch the errors that are "
    "expected with a handler that names them and let all others go up. Add a test in which the body raises an "
    "error.",
    cwe="CWE-584",
    references=(
        "https://docs.python.org/3/reference/compound_stmts.html#finally-clause",
        "https://peps.python.org/pep-0765/",
    ),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`return`, and `break` or `continue` of a loop outside, in a `finally`."""
    for node in every(ast.Try, file):
        for statement in node.finalbody:
            for exit_ in _exits(statement, in_loop=False):
                yield report(RULE, file, exit_, WORD=type(exit_).__name__.lower())


def _exits(node: ast.AST, *, in_loop: bool) -> Iterator[ast.stmt]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
        return
    if isinstance(node, ast.Return | ast.Break | ast.Continue) and (isinstance(node, ast.Return) or not in_loop):
        yield node
    is_loop = isinstance(node, ast.For | ast.AsyncFor | ast.While)
    for child in ast.iter_child_nodes(node):
        yield from _exits(child, in_loop=in_loop or is_loop)
