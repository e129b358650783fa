"""scale/queue-without-bound: a queue between a producer that never ends and its consumer, without a bound."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import either, every, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/queue-without-bound",
    family="scale",
    title="Queue without a bound",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$QUEUE` has no `maxsize`, and what fills it (line $LINE) never waits for what empties it.",
    why="When the consumer is slower than the producer, even for minutes, everything in between piles up in memory "
    "until the process is killed, and all of it is lost.",
    fix="Give it a bound (`maxsize=1000`): `put` then waits until there is room.",
    prompt="Bound the queue with a `maxsize` that fits in memory, so that the producer waits (`await queue.put(item)`, "
    "or `put(item, timeout=…)` in threads). Decide what happens when it is full for long: wait, drop the oldest and "
    "count it, or refuse. Drain it on shutdown, and add a test with a consumer that is slower than the producer.",
    cwe="CWE-770",
    references=("https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue",),
)

_Loop = ast.While | ast.AsyncFor | ast.For
_QUEUES = frozenset({"asyncio.Queue", "queue.Queue", "multiprocessing.Queue"})
_ENDLESS = ("stream", "consumer", "socket", "sock", "websocket", "ws", "subscription", "pubsub", "listener", "feed")


def find(file: PythonFile) -> Iterable[Finding]:
    """Queues made without `maxsize` that a loop without an end fills and that the same file empties."""
    meaning = meaning_of(file)
    calls = every(ast.Call, file)
    for name, call in _made(file):
        made = meaning.standard(call.func)
        if made not in _QUEUES or call.args or call.keywords:
            continue
        taken = any(method_of(one) in ("get", "get_nowait") and _owner(one) == name for one in calls)
        filled = next((one for one in _filling(file) if _owner(one) == name), None)
        if taken and filled is not None:
            yield report(RULE, file, call, QUEUE=name, LINE=str(filled.lineno))


def _made(file: PythonFile) -> Iterator[tuple[str, ast.Call]]:
    """(name, call) of `jobs = Queue()` and of `self.jobs: Queue[Job] = Queue()`."""
    for statement in either(ast.Assign, ast.AnnAssign, file):
        target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
        if isinstance(statement.value, ast.Call) and last_name(target):
            yield last_name(target), statement.value


def _owner(call: ast.Call) -> str:
    return last_name(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _filling(file: PythonFile) -> Iterator[ast.Call]:
    """Calls of `put` in a loop that ends only when the other side stops sending."""
    loops: list[_Loop] = [*either(ast.While, ast.AsyncFor, file), *every(ast.For, file)]
    for loop in loops:
        if not _is_endless(loop):
            continue
        for part in loop.body:
            for node in ast.walk(part):
                if isinstance(node, ast.Call) and method_of(node) in ("put", "put_nowait"):
                    yield node


def _is_endless(loop: _Loop) -> bool:
    if isinstance(loop, ast.While):
        return isinstance(loop.test, ast.Constant) and bool(loop.test.value)
    if isinstance(loop, ast.AsyncFor):
        return True
    return any(last_name(one).lower() in _ENDLESS for one in ast.walk(loop.iter))
