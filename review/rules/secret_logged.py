"""security/secret-logged: a password or token in the log."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.names import name_of, snake
from review.rules.syntax.nodes import every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/secret-logged",
    family="security",
    title="Secret written to the log",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$SECRET` is written to the log as it is.",
    why="Logs are copied to places that many can read and kept for years; whoever finds the value there can sign in "
    "with it.",
    fix="Leave it out and log what identifies the event (`user.id`); to tell two values apart log a few characters of "
    "a hash.",
    prompt="Remove the secret from this log call; log the user's id, the outcome and a request id instead. If values "
    "must be told apart, log the first 8 characters of their SHA-256. Check the other log calls of the function, "
    "exceptions and dumps of whole requests. Mention that what was logged must be deleted and the secret changed.",
    cwe="CWE-532",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude",),
)

_LEVELS = frozenset({"debug", "info", "warning", "warn", "error", "critical", "exception", "log"})
_LOGGER = re.compile(r"(?i)^_*(log|logger|logging|audit_log|app_log\w*)$|logger$")
_SECRET = re.compile(
    r"(^|_)(password|passwd|passphrase|(access|refresh|reset|auth|session|bearer|api|id|jwt|csrf)_token|api_key|apikey"
    r"|secret_key|client_secret|private_key|secret|credit_card(_number)?|card_number|cvv|ssn|otp|pin_code|plain_password)$"
)
_WRITES_OUT = frozenset({"format", "str", "repr", "dumps", "decode"})
"""Calls whose result shows their arguments; others (`len`, `mask`, `sha256`) do not."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Arguments of log calls whose name says that they are secret."""
    for call in every(ast.Call, file):
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr not in _LEVELS or not _is_logger(function.value):
            continue
        extra = keyword(call, "extra")
        values = [*call.args, *([extra] if extra is not None else [])]
        for secret in (one for value in values for one in _shown(value)):
            yield report(RULE, file, call, SECRET=secret)
            break


def _is_logger(node: ast.expr) -> bool:
    name = last_name(node.func) if isinstance(node, ast.Call) else last_name(node)
    return bool(_LOGGER.search(name)) or name == "getLogger"


def _shown(node: ast.expr) -> Iterator[ast.expr]:
    """The parts of a text whose value a reader of the log sees."""
    is_read = isinstance(node, ast.Call) and last_name(node.func) in ("get", "getenv")
    if is_read or isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        if _SECRET.search(snake(name_of(node))):
            yield node
    elif isinstance(node, ast.Call):
        for argument in (*node.args, *(one.value for one in node.keywords)) if _writes_out(node) else ():
            yield from _shown(argument)
    elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.Tuple | ast.FormattedValue | ast.Dict | ast.List):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _shown(child)


def _writes_out(call: ast.Call) -> bool:
    return last_name(call.func) in _WRITES_OUT
