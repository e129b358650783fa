"""edge-case/endless-retry: a loop that tries again after any error, for ever."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import constant, every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/endless-retry",
    family="edge-case",
    title="Retry without limit",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="This loop tries again after $ERROR$PAUSE, and never gives up.",
    why="An error that stays keeps the worker in the loop for ever, and hammers the very service that is already down.",
    fix="Limit the attempts (`for attempt in range(5)`), wait longer each time with jitter, retry only on errors that "
    "can pass, and raise the last one; or use `tenacity` with `stop_after_attempt` and `wait_random_exponential`.",
    prompt="Bound the retry: at most 5 attempts, exponential backoff with jitter up to 30 seconds, only for errors "
    "that can pass (connection errors, timeouts, 429 and 503, honouring `Retry-After`), only for idempotent work. "
    "Re-raise the last error with the number of attempts in the message. Make the pause injectable so that tests do "
    "not sleep.",
    cwe="CWE-835",
    references=("https://tenacity.readthedocs.io/en/latest/",),
)

_PASSING = re.compile(
    r"(?i)exception|connection|timeout|oserror|ioerror|request|http|network|operational|api|client|server|socket|redis"
    r"|database|interface|unavailable|throttl|rate"
)
"""Errors of other sides, which may pass or stay; others end a loop for reasons of its own, such as an empty queue."""

_WAITS = frozenset({"sleep", "wait", "wait_for"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`while True` whose body is an attempt that leaves the loop when it works, and a handler that only goes on."""
    for loop in every(ast.While, file):
        attempt = loop.body[-1] if constant(loop.test) in (True, 1) else None
        if isinstance(attempt, ast.Try) and len(loop.body) <= 2 and _leaves(attempt):
            for handler in attempt.handlers:
                if _PASSING.search(ast.unparse(handler.type) if handler.type else "Exception") and not _may_end(
                    handler
                ):
                    yield report(RULE, file, handler, ERROR=_error(handler), PAUSE=_pause(loop))


def _leaves(attempt: ast.Try) -> bool:
    """Whether it is a retry, and no loop over work: its last line, without conditions, leaves the loop."""
    last = [*attempt.body, *attempt.orelse][-1]
    return isinstance(last, ast.Return | ast.Break)


def _may_end(handler: ast.ExceptHandler) -> bool:
    """Whether the handler counts, asks or leaves."""
    ends = (
        ast.Raise,
        ast.Return,
        ast.Break,
        ast.If,
        ast.AugAssign,
        ast.Yield,
        ast.Await,
        ast.Assign,
        ast.While,
        ast.For,
    )
    return any(isinstance(node, ends) and not _only_waits(node) for node in ast.walk(handler))


def _only_waits(node: ast.AST) -> bool:
    call = node.value if isinstance(node, ast.Await) else None
    return isinstance(call, ast.Call) and last_name(call.func) in _WAITS


def _error(handler: ast.ExceptHandler) -> str:
    return f"`{ast.unparse(handler.type)}`" if handler.type else "any error"


def _pause(loop: ast.While) -> str:
    waits = any(isinstance(node, ast.Call) and last_name(node.func) in _WAITS for node in ast.walk(loop))
    return "" if waits else " without a pause"
