"""edge-case/task-not-kept: a task that nobody holds."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/task-not-kept",
    family="edge-case",
    title="Task started and forgotten",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="Nothing keeps the task of `$CALL`: the event loop only holds it weakly, and its error is shown to nobody.",
    why="The garbage collector may end the work half-way, and a failure shows up at shutdown at best.",
    fix="Keep the task until it is done (`tasks.add(task); task.add_done_callback(tasks.discard)`), or use an "
    "`asyncio.TaskGroup`.",
    prompt="Hold a strong reference to every background task and log its error in a done callback, or run it in an "
    "`asyncio.TaskGroup`. Cancel and await what is left on shutdown. In a web handler prefer the framework's "
    "background tasks, or a queue where the work must not be lost. Test that an error of the task is logged.",
    cwe="CWE-755",
    references=("https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task",),
)

_STARTS = frozenset({"create_task", "ensure_future"})
_LOOPS = frozenset({"loop", "event_loop", "get_event_loop", "get_running_loop"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Statements that start a task and drop it. A task group keeps its own."""
    meaning = meaning_of(file)
    for statement in every(ast.Expr, file):
        call = statement.value
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in _STARTS:
            continue
        owner = call.func.value
        name = last_name(owner.func) if isinstance(owner, ast.Call) else last_name(owner)
        if meaning.standard(owner) == "asyncio" or name in _LOOPS:
            yield report(RULE, file, statement, CALL=call)
