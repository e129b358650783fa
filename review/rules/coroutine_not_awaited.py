"""edge-case/coroutine-not-awaited: a coroutine that is made and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/coroutine-not-awaited",
    family="edge-case",
    title="Coroutine called without await",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    in_tests=True,
    message="`$CALL` only makes a coroutine: without `await` nothing of it runs.",
    why="The mail is not sent, the row not written, the pause not made, and the only trace is a warning in the log of "
    "the process.",
    fix="Put `await` in front of the call, or hand it to `asyncio.create_task` and keep the task.",
    prompt="Await the coroutine, or start it with `asyncio.create_task` or a `TaskGroup` whose task is kept and whose "
    "errors are looked at. Make the surrounding function `async` where needed and await it in turn. Add a test that "
    "checks the effect, not only that no error was raised.",
    cwe="CWE-252",
    references=("https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines",),
)

_COROUTINES = frozenset(
    """
    asyncio.sleep asyncio.wait_for asyncio.wait asyncio.to_thread asyncio.open_connection
    asyncio.create_subprocess_exec asyncio.create_subprocess_shell
    """.split()  # noqa: SIM905  one per line would fill a page
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Statements that call a coroutine of asyncio, of this file or of the same class, and drop what it gives."""
    meaning = meaning_of(file)
    methods = _methods(file)
    for statement in every(ast.Expr, file):
        call = statement.value
        if isinstance(call, ast.Call) and _makes_coroutine(call, methods, meaning):
            yield report(RULE, file, statement, CALL=call)


def _makes_coroutine(call: ast.Call, methods: dict[ast.ClassDef, frozenset[str]], meaning: Meaning) -> bool:
    if meaning.standard(call.func) in _COROUTINES:
        return True
    if isinstance(call.func, ast.Name):
        return _is_async_function(call.func, meaning)
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "self":
        above = (parent for parent, _ in meaning.scopes.ancestors(call) if isinstance(parent, ast.ClassDef))
        owner = next(above, None)
        return owner is not None and call.func.attr in methods[owner]
    return False


def _is_async_function(name: ast.Name, meaning: Meaning) -> bool:
    bindings = meaning.bindings(name)
    return bool(bindings) and all(_runs_later(binding.node) for binding in bindings)


def _methods(file: PythonFile) -> dict[ast.ClassDef, frozenset[str]]:
    """The asynchronous methods of each class; those with decorators may be anything."""
    return {
        node: frozenset(one.name for one in node.body if isinstance(one, ast.AsyncFunctionDef) and _runs_later(one))
        for node in every(ast.ClassDef, file)
    }


def _runs_later(node: ast.AST) -> bool:
    return isinstance(node, ast.AsyncFunctionDef) and not node.decorator_list
