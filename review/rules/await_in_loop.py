"""scale/await-in-loop: awaits that do not need each other, one after the other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.query_in_loop import is_query
from review.rules.syntax.loops import names_in
from review.rules.syntax.nodes import either, every, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/await-in-loop",
    family="scale",
    title="Independent awaits one after the other",
    severity="low",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` is awaited for one `$ITEM` after the other, though no round needs what another one has found.",
    why="The total time is the sum of all waits where it could be that of the slowest, so the answer takes longer with "
    "every item.",
    fix="Start them together with a bound: an `asyncio.TaskGroup` (Python 3.11+) or `asyncio.gather`, and an "
    "`asyncio.Semaphore` of about 10.",
    prompt="Run the independent awaits of this loop concurrently: create the tasks in an `asyncio.TaskGroup` (Python "
    "3.11+) or `asyncio.gather`, bounded by an `asyncio.Semaphore` of about 10, keep the order of the results, and "
    "decide what the failure of one does to the others. Leave it as it is if all share one database session or "
    "transaction, or if the other side limits the rate, and say so in a comment.",
    cwe="CWE-1050",
    references=("https://docs.python.org/3/library/asyncio-task.html#task-groups",),
)

_ONE_AT_A_TIME = re.compile(
    r"(?i)(^|_)(session|conn|connection|cursor|cur|tx|trx|transaction|db|database|engine|lock|ws|websocket|socket|sock|"
    r"reader|writer|stream|queue|channel|page|browser|driver|shell|process|proc|bot|limiter)\d*$"
)
"""What takes one call at a time, or is meant to."""
_IN_ORDER = frozenset({"sleep", "anext", "wait_for", "put", "receive", "send", "recv", "read", "write", "readline"})
_STEPS = re.compile(
    r"(?i)batch|chunk|page|step|stage|phase|migration|attempt|retr|middleware|hook|plugin|handler|callback"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Loops and comprehensions that do nothing but await one call for each item and keep what it answers."""
    for loop in every(ast.For, file):
        for await_ in _only_await(loop):
            yield from _judged(file, loop.target, loop.iter, await_)
    for comprehension in (*either(ast.ListComp, ast.DictComp, file), *every(ast.SetComp, file)):
        awaits = [one for one in ast.walk(comprehension) if isinstance(one, ast.Await)]
        first = comprehension.generators[0]
        if len(comprehension.generators) == 1 and not first.is_async and len(awaits) == 1:
            yield from _judged(file, first.target, first.iter, awaits[0])


def _only_await(loop: ast.For) -> Iterator[ast.Await]:
    """The one await of a loop whose rounds only collect: `found.append(await f(item))`, also with a name in between."""
    awaits = [one for part in loop.body for one in ast.walk(part) if isinstance(one, ast.Await)]
    if len(awaits) != 1 or len(loop.body) > 2 or loop.orelse:
        return
    kept = _collection(loop.body[-1])
    named = loop.body[0].targets[0] if len(loop.body) == 2 and isinstance(loop.body[0], ast.Assign) else None
    if kept is None or (len(loop.body) == 2 and (not isinstance(named, ast.Name) or named.id in names_in(awaits[0]))):
        return
    if kept not in names_in(awaits[0]):
        yield awaits[0]


def _collection(statement: ast.stmt) -> str | None:
    """`found` of `found.append(…)` and of `found[key] = …`."""
    if isinstance(statement, ast.Expr) and method_of(statement.value) in ("append", "add"):
        function = statement.value.func if isinstance(statement.value, ast.Call) else None
        return last_name(function.value) if isinstance(function, ast.Attribute) else None
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Subscript):
        return last_name(statement.targets[0].value)
    return None


def _judged(file: PythonFile, target: ast.expr, items: ast.expr, await_: ast.Await) -> Iterator[Finding]:
    call = await_.value
    if not isinstance(call, ast.Call) or isinstance(items, ast.List | ast.Tuple) or is_query(call):
        return
    item = names_in(target)
    asked = {name for part in (*call.args, *(one.value for one in call.keywords)) for name in names_in(part)}
    if not item & asked or any(_STEPS.search(name) for name in (*item, *names_in(items))):
        return
    owners = {last_name(one) for one in ast.walk(call.func)} | {last_name(one) for one in call.args}
    if last_name(call.func) in _IN_ORDER or any(_ONE_AT_A_TIME.search(name) for name in owners | asked):
        return
    yield report(RULE, file, await_, CALL=call.func, ITEM=target)
