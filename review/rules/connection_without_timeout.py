"""edge-case/connection-without-timeout: what waits for ever and `request-without-timeout`, a pattern, does not see."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, with_argument
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every, has_unpacking, is_none, keyword
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/connection-without-timeout",
    family="edge-case",
    title="Network call without a timeout",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` has no time limit: if the other side stops answering, this call never returns.",
    why="By default it waits for ever. One hanging service takes one worker after the other until none is left to "
    "serve anybody.",
    fix="Pass a timeout: `timeout=(3.05, 10)` (connect, read) for requests, `timeout=10` for the standard library; "
    "with httpx and aiohttp keep the default or set one, but never None.",
    prompt="Give the call an explicit timeout (`timeout=(connect, read)` for requests, `httpx.Timeout` for httpx, "
    "`aiohttp.ClientTimeout` for aiohttp) that fits within the caller's own time limit. Catch the client's timeout "
    "error where the caller can do something about it, retry only idempotent calls, at most 3 times with backoff, "
    "and log the host but no credentials.",
    cwe="CWE-400",
    references=(
        "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts",
        "https://www.python-httpx.org/advanced/timeouts/",
        "https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen",
    ),
    same_as=("B113",),
)

_METHODS = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request"})

_WAITS = {
    "urllib.request.urlopen": 3,
    "smtplib.SMTP": 4,
    "smtplib.SMTP_SSL": 6,
    "ftplib.FTP": 5,
    "imaplib.IMAP4_SSL": 5,
    "poplib.POP3_SSL": 3,
    "http.client.HTTPConnection": 3,
    "http.client.HTTPSConnection": 3,
    "socket.create_connection": 2,
}
"""Calls of the standard library that wait for ever by default, with the number of arguments that includes a timeout."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Calls of the standard library, of sessions in attributes and of imported functions that set no limit.

    Not in tests: there the runner has a limit, and nobody waits in a queue.
    """
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    sessions = _sessions(meaning)
    for call in every(ast.Call, file):
        if not has_unpacking(call) and _waits_for_ever(call, sessions, meaning):
            yield report(RULE, file, call, suggestion=_limited(call, meaning), CALL=call.func)


def _limited(call: ast.Call, meaning: Meaning) -> Suggestion | None:
    if (meaning.dotted(call.func) or "").endswith("Timeout"):
        return None
    given = keyword(call, "timeout")
    return with_argument(meaning.file, call, "timeout=10") if given is None else replaced(meaning.file, given, "10")


def _waits_for_ever(call: ast.Call, sessions: frozenset[str], meaning: Meaning) -> bool:
    timeout = keyword(call, "timeout")
    name = meaning.dotted(call.func) or ""
    package, _, function = name.rpartition(".")
    is_imported = isinstance(call.func, ast.Name) and package == "requests" and function in _METHODS
    if is_imported or _of_session(call, sessions):
        return timeout is None or is_none(timeout)
    if name in _WAITS and meaning.standard(call.func):
        return (timeout is None and len(call.args) < _WAITS[name] and bool(call.args)) or is_none(timeout)
    if name == "httpx.Timeout":
        return len(call.args) == 1 and is_none(call.args[0]) and not call.keywords
    return name == "aiohttp.ClientTimeout" and _is_unlimited(call)


def _is_unlimited(call: ast.Call) -> bool:
    total = keyword(call, "total")
    return len(call.keywords) == 1 and total is not None and (is_none(total) or constant(total) == 0)


def _of_session(call: ast.Call, sessions: frozenset[str]) -> bool:
    is_request = isinstance(call.func, ast.Attribute) and call.func.attr in _METHODS and bool(call.args)
    return is_request and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) in sessions


def _sessions(meaning: Meaning) -> frozenset[str]:
    """The attributes in which the file keeps sessions of `requests`; adapters and wrappers may set limits for them."""
    made = {
        ast.unparse(target)
        for node in every(ast.Assign, meaning.file)
        for target in node.targets
        if isinstance(target, ast.Attribute) and _is_session(node.value, meaning)
    }
    # `session.mount(...)`, or `session.request = partial(session.request, timeout=10)`.
    attributes = every(ast.Attribute, meaning.file)
    changed = (one for one in attributes if one.attr == "mount" or (one.attr == "request" and _is_set(one)))
    return frozenset(made - {ast.unparse(one.value) for one in changed})


def _is_set(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Store)


def _is_session(node: ast.expr, meaning: Meaning) -> bool:
    return isinstance(node, ast.Call) and meaning.dotted(node.func) in ("requests.Session", "requests.session")
