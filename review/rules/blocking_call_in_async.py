"""scale/blocking-call-in-async: a call that waits inside an async function, and with it the whole event loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/blocking-call-in-async",
    family="scale",
    title="Blocking call inside an async function",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL`$VIA blocks the event loop: while it waits, no other request of this process is served.",
    why="An async server has one thread for all requests. One slow upstream call stops every client, health checks "
    "included, and the process looks dead under load.",
    fix="Use the asynchronous counterpart (`await asyncio.sleep(...)`, `httpx.AsyncClient`, "
    "`asyncio.create_subprocess_exec`, an async database driver) or hand the call to a thread with "
    "`await asyncio.to_thread(...)`.",
    prompt="Make the coroutine non-blocking. Replace `time.sleep` by `asyncio.sleep`, `requests` by one shared "
    "`httpx.AsyncClient` with explicit timeouts, `subprocess.run` by `asyncio.create_subprocess_exec`, a synchronous "
    "database driver by its async one; where no asynchronous library exists call the function through "
    "`asyncio.to_thread`. Keep the timeouts and error handling, and close the client when the application stops.",
    cwe="CWE-834",
    references=("https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",),
)

_VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
_BLOCKING = frozenset(
    {
        "time.sleep",
        "urllib.request.urlopen",
        "os.system",
        "sqlite3.connect",
        "psycopg2.connect",
        "pymysql.connect",
        "pymongo.MongoClient",
        "smtplib.SMTP",
        *(f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output")),
        *(f"{client}.{verb}" for client in ("requests", "httpx") for verb in _VERBS),
    }
)
_SESSIONS = frozenset({"requests.Session", "httpx.Client"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Blocking calls that run in the coroutine itself, also through a plain function of the same file."""
    meaning = meaning_of(file)
    helpers = {
        function.name: call
        for function in every(ast.FunctionDef, file)
        for call in _calls(function)
        if _blocks(call, meaning)
    }
    for coroutine in every(ast.AsyncFunctionDef, file):
        for call in _calls(coroutine):
            if _blocks(call, meaning):
                yield report(RULE, file, call, CALL=call, VIA="")
            elif isinstance(call.func, ast.Name) and call.func.id in helpers:
                yield report(RULE, file, call, CALL=helpers[call.func.id], VIA=f" (in `{call.func.id}`)")


def _calls(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.Call]:
    """Calls in the body itself: a function or lambda inside is meant for a thread or a callback."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))


def _blocks(call: ast.Call, meaning: Meaning) -> bool:
    name = meaning.dotted(call.func)
    if name in _BLOCKING:
        return not (name == "time.sleep" and call.args and constant(call.args[0]) == 0)
    return isinstance(call.func, ast.Attribute) and call.func.attr in _VERBS and _is_session(call.func.value, meaning)


def _is_session(owner: ast.expr, meaning: Meaning) -> bool:
    """Whether the only value of a variable is a synchronous session."""
    values = [one.value for one in meaning.bindings(owner)]
    return bool(values) and all(isinstance(one, ast.Call) and meaning.dotted(one.func) in _SESSIONS for one in values)
