"""edge-case/writes-without-transaction: two balances that must change together, and may not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import constant, either, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/writes-without-transaction",
    family="edge-case",
    title="Related writes without a transaction",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$FIRST` and `$SECOND` are saved one after the other: an error in between leaves only the first one "
    "changed.",
    why="Money or stock disappears or doubles whenever the process dies or the second write fails, and nobody can "
    "tell afterwards.",
    fix="Put both writes into one transaction (`with transaction.atomic():`, `with session.begin():`), commit once, "
    "and lock the rows.",
    prompt="Make the writes one transaction: `transaction.atomic()` with `select_for_update()` in Django, one "
    "`commit` at the end and `rollback` on errors elsewhere. Lock rows in a fixed order against deadlocks, check "
    "the balance inside the transaction. Add a test in which the second write fails and the first one is undone.",
    cwe="CWE-662",
    references=("https://docs.djangoproject.com/en/stable/topics/db/transactions/",),
)

_TRANSACTIONS = frozenset({"atomic", "begin", "begin_nested", "transaction", "start_transaction", "commit_on_success"})
_CHANGES = re.compile(r"(?i)\s*(insert|update|delete|replace)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def find(file: PythonFile) -> Iterable[Finding]:
    """Objects changed by `-=` and `+=` and saved one by one, and statements with a commit after each."""
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        if not any(last_name(node) in _TRANSACTIONS for node in ast.walk(function)):
            yield from _saved(function, file)
            yield from _committed(function, file)


def _saved(function: Function, file: PythonFile) -> Iterator[Finding]:
    """`a.balance -= x; a.save(); b.balance += x; b.save()`."""
    moved = set(_moved(function, ast.Sub)), set(_moved(function, ast.Add))
    saves = [node for node in ast.walk(function) if isinstance(node, ast.Call) and method_of(node) in ("save", "asave")]
    named = [(last_name(call.func.value), call) for call in saves if isinstance(call.func, ast.Attribute)]
    for first, _ in named:
        for second, call in named:
            is_move = (first in moved[0] and second in moved[1]) or (first in moved[1] and second in moved[0])
            if is_move and first != second:
                yield report(RULE, file, call, FIRST=first, SECOND=second)
                return


def _moved(function: Function, operator: type[ast.operator]) -> Iterator[str]:
    """The objects of which a field is counted up, or down."""
    for node in ast.walk(function):
        if isinstance(node, ast.AugAssign) and isinstance(node.op, operator):
            target = node.target
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                yield target.value.id


def _committed(function: Function, file: PythonFile) -> Iterator[Finding]:
    """write, commit, write, commit in one block."""
    for node in ast.walk(function):
        block = getattr(node, "body", None)
        steps = [step for statement in block if (step := _step(statement))] if isinstance(block, list) else []
        for index in range(len(steps) - 3):
            four = steps[index : index + 4]
            if [kind for kind, _ in four] == ["write", "commit", "write", "commit"]:
                yield report(RULE, file, four[2][1], FIRST=four[0][1], SECOND=four[2][1])
                return


def _step(statement: ast.stmt) -> tuple[str, ast.Expr] | None:
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call | ast.Await):
        return None
    call = statement.value.value if isinstance(statement.value, ast.Await) else statement.value
    if method_of(call) == "commit":
        return "commit", statement
    text = constant(call.args[0]) if isinstance(call, ast.Call) and call.args else None
    is_write = method_of(call) == "execute" and isinstance(text, str) and bool(_CHANGES.match(text))
    return ("write", statement) if is_write else None
