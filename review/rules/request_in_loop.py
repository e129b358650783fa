"""scale/request-in-loop: an HTTP request for every item of a loop, one after the other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.loops import Loop
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import last_name, method_of
from review.rules.syntax.reporting import report
from review.rules.syntax.rounds import once_per_item

RULE = Rule(
    id="scale/request-in-loop",
    family="scale",
    title="HTTP request inside a loop",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` is made once per item of the loop on line $LINE$VIA, one after the other: the loop takes the "
    "number of items times the latency of the other service.",
    why="A hundred items at 200 ms each block the caller for 20 seconds, and every one of those calls can fail in the "
    "middle and leave half of the work done.",
    fix="Use the service's bulk endpoint if it has one; else send the requests concurrently with a bound "
    "(`httpx.AsyncClient` with `asyncio.Semaphore`, or `ThreadPoolExecutor(max_workers=8)`) over one shared client.",
    prompt="Replace the one-by-one HTTP requests in the loop. Prefer a bulk endpoint of the service. Otherwise use one "
    "shared `httpx.AsyncClient` (or a `requests.Session` in a `ThreadPoolExecutor`), at most 8 requests at a time, an "
    "explicit timeout on each, `raise_for_status()`, and decide what a single failure does to the rest: collect errors "
    "per item and return them with the results. Keep the order of the results.",
    cwe="CWE-1050",
    references=("https://docs.python.org/3/library/concurrent.futures.html#threadpoolexecutor",),
)

_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "request"})
_CLIENT = re.compile(r"^_?(http_client|http|api_client|async_client|client_session|requests_session)$")
_TOGETHER = frozenset({"gather", "create_task", "ensure_future", "submit", "to_thread", "run_in_executor", "wait"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Requests of `requests`, `httpx`, `urllib` and what is called a client of HTTP; of each loop and line one."""
    meaning = meaning_of(file)
    seen: set[tuple[Loop, int]] = set()
    for call, request, loop in once_per_item(file, lambda one: _is_request(one, meaning)):
        if (loop, call.lineno) not in seen and not _is_concurrent(call, meaning):
            seen.add((loop, call.lineno))
            via = "" if call is request else f" (in `{last_name(call.func)}`)"
            yield report(RULE, file, call, CALL=request, LINE=str(loop.place.lineno), VIA=via)


def _is_request(call: ast.Call, meaning: Meaning) -> bool:
    name = meaning.dotted(call.func) or ""
    module, _, verb = name.rpartition(".")
    if (module in ("requests", "httpx") and verb in _VERBS) or name == "urllib.request.urlopen":
        return True
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return method_of(call) in _VERBS and bool(_CLIENT.match(last_name(owner)))


def _is_concurrent(call: ast.Call, meaning: Meaning) -> bool:
    """Whether the loop only starts the requests: they wait together."""
    if any(isinstance(one, ast.Call) and last_name(one.func) in _TOGETHER for one, _ in meaning.scopes.ancestors(call)):
        return True
    parent = meaning.scopes.parents.get(call)
    return isinstance(parent, ast.ListComp | ast.GeneratorExp) and _is_coroutine(call, meaning)


def _is_coroutine(call: ast.Call, meaning: Meaning) -> bool:
    """A call of an async function, or of an async client, that is not awaited at once."""
    functions = (one for one in ast.walk(meaning.file.tree) if isinstance(one, ast.AsyncFunctionDef))
    return any(one.name == last_name(call.func) for one in functions) or "async" in ast.unparse(call.func).lower()
