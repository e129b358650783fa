"""edge-case/counter-race: a number that is read, changed and written back."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every, last_name, method_of
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/counter-race",
    family="edge-case",
    title="Counter read, changed and written back",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$COUNTER` is read, changed and written back: of two requests at the same time one change is lost.",
    why="Stock is sold twice, balances and view counts are too low, and only under load.",
    fix="Change it where it is kept, in one step: `F(...)` with `update()` in Django, `incr` in Redis; or lock the "
    "row first.",
    prompt='Let the database or Redis do the arithmetic in one step: `F("field") + 1` with `update()`, `UPDATE ... '
    "SET n = n + 1`, `INCR`/`INCRBY`; or lock the row with `select_for_update()` inside a transaction where a "
    "condition must hold. Refresh the object afterwards if it is used. Add a test with two interleaved changes.",
    cwe="CWE-362",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/models/expressions/#avoiding-race-conditions-using-f",
        "https://redis.io/docs/latest/commands/incr/",
    ),
)

_LOCKS = frozenset(
    {"select_for_update", "with_for_update", "lock", "_lock", "Lock", "watch", "pipeline", "transaction"}
)
_GETS = frozenset({"get", "get_or_create", "get_object_or_404", "aget"})
_CACHES = frozenset({"redis", "redis_client", "r", "cache", "client", "rdb", "redis_conn", "conn"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`obj.n += 1; obj.save()` of an object from a query, and `cache.set(key, cache.get(key) + 1)`, without a lock."""
    meaning = meaning_of(file)
    for change in every(ast.AugAssign, file):
        target = change.target
        if (
            isinstance(target, ast.Attribute)
            and isinstance(target.value, ast.Name)
            and _is_count(change, target.value, meaning)
        ):
            yield report(RULE, file, change, COUNTER=target)
    for call in every(ast.Call, file):
        if method_of(call) in ("set", "setex") and isinstance(call.func, ast.Attribute) and len(call.args) >= 2:
            owner = call.func.value
            is_cache = last_name(owner) in _CACHES
            if is_cache and _reads_same(call.args[-1], owner, call.args[0], meaning) and not _locks(call, meaning):
                yield report(RULE, file, call, COUNTER=call.args[0])


def _is_count(change: ast.AugAssign, owner: ast.Name, meaning: Meaning) -> bool:
    unit = unit_of(change, meaning.scopes)
    saved = (node for node in ast.walk(unit) if isinstance(node, ast.Call) and method_of(node) in ("save", "asave"))
    is_saved = any(isinstance(one.func, ast.Attribute) and last_name(one.func.value) == owner.id for one in saved)
    return is_saved and any(map(_is_looked_up, values(owner, meaning))) and not _locks(change, meaning)


def _is_looked_up(node: ast.expr) -> bool:
    call = awaited(node)
    if not isinstance(call, ast.Call) or last_name(call.func) not in _GETS:
        return False
    is_manager = isinstance(call.func, ast.Attribute) and last_name(call.func.value) == "objects"
    return is_manager or last_name(call.func) == "get_object_or_404"


def _reads_same(node: ast.expr, owner: ast.expr, key: ast.expr, meaning: Meaning) -> bool:
    """Whether a value is arithmetic with `owner.get(key)`, directly or through variables."""
    if not isinstance(node, ast.BinOp):
        return False
    read = f"{ast.unparse(owner)}.get({ast.unparse(key)})"
    parts = (part for operand in _operands(node) for value in values(operand, meaning) for part in ast.walk(value))
    return any(isinstance(part, ast.Call) and ast.unparse(part).startswith(read[:-1]) for part in parts)


def _operands(node: ast.BinOp) -> Iterator[ast.expr]:
    for side in (node.left, node.right):
        is_number = isinstance(side, ast.Call) and last_name(side.func) == "int" and len(side.args) == 1
        yield side.args[0] if is_number and isinstance(side, ast.Call) else side


def _locks(node: ast.AST, meaning: Meaning) -> bool:
    return any(last_name(one) in _LOCKS for one in ast.walk(unit_of(node, meaning.scopes)))
