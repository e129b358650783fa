"""edge-case/lock-not-released: a lock that stays taken when something goes wrong."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/lock-not-released",
    family="edge-case",
    title="Lock not released on an error",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$LOCK` stays locked for ever when a line between `acquire()` and `release()` raises an error or returns.",
    why="One unlucky request, and from then on every thread that needs the lock hangs; only a restart helps.",
    fix="Use `with lock:`, or release it in a `finally`.",
    prompt="Hold the lock in a `with` block (`async with` for asyncio) that covers only the lines that need it, no "
    "network calls inside. Where a timeout is needed, `acquire(timeout=...)`, check its result, then try/finally. "
    "Add a test that raises an error inside and takes the lock again.",
    cwe="CWE-667",
    references=(
        "https://docs.python.org/3/library/threading.html#using-locks-conditions-and-semaphores-in-the-with-statement",
    ),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`x.acquire()` and `x.release()` in one function, with calls between them and no `finally`."""
    meaning = meaning_of(file)
    for statement in every(ast.Expr, file):
        call = awaited(statement.value)
        lock = call.func.value if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else None
        if lock is not None and method_of(call) == "acquire" and _is_left_locked(call, lock, meaning):
            yield report(RULE, file, statement, LOCK=lock)


def _is_left_locked(acquire: ast.expr, lock: ast.expr, meaning: Meaning) -> bool:
    unit = unit_of(acquire, meaning.scopes)
    name = ast.unparse(lock)
    releases = [
        node
        for node in ast.walk(unit)
        if isinstance(node, ast.Attribute) and node.attr == "release" and ast.unparse(node.value) == name
    ]
    if not releases or any(_always_runs(release, meaning) for release in releases):
        return False
    last = max(release.lineno for release in releases)
    return any(
        isinstance(node, ast.Call | ast.Raise | ast.Subscript | ast.Return) and acquire.lineno < node.lineno < last
        for node in ast.walk(unit)
    )


def _always_runs(release: ast.AST, meaning: Meaning) -> bool:
    return any(
        isinstance(parent, ast.Try) and child in parent.finalbody for parent, child in meaning.scopes.ancestors(release)
    )
