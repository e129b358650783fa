"""edge-case/logged-then-used: an error that is logged, and a result that is then used although there is none."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught, tested, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, is_none, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/logged-then-used",
    family="edge-case",
    title="Error logged and the missing result used",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="When `$CALL` fails, the handler only logs it, and `$NAME` $STATE when it is used in line $LINE.",
    why="The real error is followed by a second one that hides it (UnboundLocalError, or an attribute of None), or "
    "old data is used as if it were new.",
    fix="Return or raise in the handler, or move the lines that need the result into the `try`'s `else`.",
    prompt="Decide what happens when the call fails: raise a domain error from the original one, return a documented "
    "value, or go on with the next item. The lines that need the result belong into `else` or after a handler that "
    "leaves. Log once, with `logger.exception` and the ids needed. Add a test in which the call fails.",
    cwe="CWE-390",
    references=("https://docs.python.org/3/tutorial/errors.html#handling-exceptions",),
)

_LOGS = frozenset(
    {"print", "debug", "info", "warning", "warn", "error", "exception", "critical", "log", "capture_exception"}
)
_UNSET = "has no value"
_NONE = "is None"


def find(file: PythonFile) -> Iterable[Finding]:
    """Names that only the body of a `try` gives a value, read behind it, where a handler just logs."""
    meaning = meaning_of(file)
    for attempt in every(ast.Try, file):
        if any(map(_only_logs, attempt.handlers)) and not attempt.finalbody:
            for name, call in _results(attempt):
                yield from _used_after(attempt, name, call, meaning)


def _only_logs(handler: ast.ExceptHandler) -> bool:
    calls = [one.value for one in handler.body if isinstance(one, ast.Expr)]
    is_log = [isinstance(call, ast.Call) and last_name(call.func) in _LOGS for call in calls]
    return len(calls) == len(handler.body) and all(is_log)


def _results(attempt: ast.Try) -> Iterator[tuple[str, ast.expr]]:
    for statement in attempt.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call | ast.Await | ast.Subscript):
            yield from ((one.id, statement.value) for one in statement.targets if isinstance(one, ast.Name))


def _used_after(attempt: ast.Try, name: str, call: ast.expr, meaning: Meaning) -> Iterator[Finding]:
    unit = unit_of(attempt, meaning.scopes)
    if name in tested(unit):
        return
    before = [value for line, value in _given(name, unit) if line < attempt.lineno]
    if any(value is None or not is_none(value) for value in before) or _is_bound_otherwise(name, unit, attempt):
        return
    for use in _reads(name, attempt, meaning, is_set=bool(before)):
        if not is_caught(use, meaning.scopes, ("NameError", "UnboundLocalError", "AttributeError", "TypeError")):
            state = _NONE if before else _UNSET
            yield report(RULE, meaning.file, use, CALL=call, NAME=name, STATE=state, LINE=str(use.lineno))
            return


def _given(name: str, unit: ast.AST) -> Iterator[tuple[int, ast.expr | None]]:
    """(line, value) of every plain assignment; no value for those of other kinds."""
    for node in ast.walk(unit):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                yield node.lineno, node.value


def _is_bound_otherwise(name: str, unit: ast.AST, attempt: ast.Try) -> bool:
    """Whether a parameter, a loop, a `global` or another assignment may give it a value."""
    inside = set(ast.walk(attempt))
    for node in ast.walk(unit):
        is_plain = isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store | ast.Del)
        if isinstance(node, ast.arg) and node.arg == name:
            return True
        if isinstance(node, ast.Global | ast.Nonlocal) and name in node.names:
            return True
        if is_plain and node not in inside and getattr(node, "lineno", 0) > attempt.lineno:
            return True
    return False


def _reads(name: str, attempt: ast.Try, meaning: Meaning, *, is_set: bool) -> Iterator[ast.expr]:
    """Reads in the statements behind the `try` in its own block; of None only those that take something of it."""
    parent = meaning.scopes.parents[attempt]
    blocks = (getattr(parent, field, ()) for field in ("body", "orelse", "finalbody"))
    block = next((one for one in blocks if isinstance(one, list) and attempt in one), [attempt])
    for statement in block[block.index(attempt) + 1 :]:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
                owner = meaning.scopes.parents[node]
                is_taken = isinstance(owner, ast.Attribute | ast.Subscript) and owner.value is node
                if is_taken or not is_set:
                    yield node
