"""edge-case/int-of-request-value: a number that a client sent as text."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught, unit_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/int-of-request-value",
    family="edge-case",
    title="Number from the request parsed without a check",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` raises ValueError or TypeError when the client sends anything but a number, and the client gets "
    "a server error.",
    why="Anyone can fill the error log and the alerts with `?page=abc`; and a huge or negative number goes through.",
    fix='Let the framework convert and bound it (`request.args.get("page", 1, type=int)` in Flask, a form or '
    "`Query(ge=1, le=100)` elsewhere), or catch ValueError and answer 400.",
    prompt="Parse the number from the request with validation: use the framework's own conversion (Flask `type=int`, "
    "Django form field, FastAPI `Query(ge=..., le=...)`), answer 400 with a clear message on bad input, and bound "
    "the value above and below. Add tests for missing, empty, non-numeric, negative and huge values.",
    cwe="CWE-20",
    references=(
        "https://werkzeug.palletsprojects.com/en/stable/datastructures/#werkzeug.datastructures.MultiDict.get",
    ),
)

_NUMBERS = frozenset({"int", "float", "Decimal"})
_REQUESTS = frozenset({"request", "req"})
_PARTS = frozenset(
    {"args", "form", "values", "GET", "POST", "query_params", "query", "headers", "cookies", "match_info"}
)
_ERRORS = ("ValueError", "TypeError", "InvalidOperation", "ArithmeticError")
_LOOKS = frozenset({"isdigit", "isdecimal", "isnumeric", "match", "fullmatch"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Conversions of what a request carries, at once or through a variable, whose errors nobody catches."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if last_name(call.func) not in _NUMBERS or len(call.args) != 1:
            continue
        given = values(call.args[0], meaning)
        if not any(map(_from_request, given)) or is_caught(call, meaning.scopes, _ERRORS):
            continue
        asked = (node for node in ast.walk(unit_of(call, meaning.scopes)) if isinstance(node, ast.Attribute))
        if not any(node.attr in _LOOKS for node in asked):
            yield report(RULE, file, call, CALL=call)


def _from_request(node: ast.expr) -> bool:
    """`request.args.get("page")` or `request.args["page"]`, also with `or "1"` behind it."""
    if isinstance(node, ast.BoolOp):
        return any(map(_from_request, node.values))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return _is_part(node.func.value)
    return isinstance(node, ast.Subscript) and _is_part(node.value)


def _is_part(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in _PARTS and last_name(node.value) in _REQUESTS
