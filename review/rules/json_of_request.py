"""edge-case/json-of-request: a client's text that is parsed as if it were always JSON."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every, last_name, method_of
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/json-of-request",
    family="edge-case",
    title="JSON of a request parsed without a check",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` raises JSONDecodeError on anything that is not JSON, and nothing here catches it.",
    why="One malformed message ends the request with a server error, or, in a consumer, the whole worker.",
    fix="Catch `json.JSONDecodeError` and answer 400, or let the framework's own parser do it.",
    prompt="Parse the client's text in a try block of its own, answer 400 with a short message on "
    "`json.JSONDecodeError`, validate the document's shape with a schema before it is used, and limit the size of "
    "the body. Add tests for an empty, a malformed and a wrongly shaped body.",
    cwe="CWE-755",
    references=("https://docs.python.org/3/library/json.html#json.JSONDecodeError",),
)

_BODIES = frozenset({"body", "data", "get_data", "text", "read"})
_ERRORS = ("JSONDecodeError", "ValueError")
_DECODES = frozenset({"decode", "strip"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`json.loads` of a request's body, or of an event's, whose error nobody catches."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.standard(call.func) == "json.loads" and call.args:
            given = values(call.args[0], meaning)
            if any(_is_body(value, meaning) for value in given) and not is_caught(call, meaning.scopes, _ERRORS):
                yield report(RULE, file, call, CALL=call)


def _is_body(node: ast.expr, meaning: Meaning) -> bool:
    value = awaited(node)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and method_of(value) in _DECODES:
        return any(_is_body(one, meaning) for one in values(value.func.value, meaning) if one is not node)
    if isinstance(value, ast.Call):
        value = value.func
    if isinstance(value, ast.Subscript):
        key = value.slice.value if isinstance(value.slice, ast.Constant) else None
        return key == "body" and last_name(value.value) == "event"
    return isinstance(value, ast.Attribute) and value.attr in _BODIES and last_name(value.value) == "request"
