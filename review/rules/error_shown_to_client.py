"""security/error-shown-to-client: the inside of an unexpected error in an answer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import EVERYTHING, caught, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/error-shown-to-client",
    family="security",
    title="Text of an unexpected error sent to the client",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="The answer holds `$TEXT` of whatever went wrong.",
    why="Texts of database, file and network errors name tables, paths, hosts and sometimes credentials: what somebody "
    "who probes the service looks for.",
    fix='Log it, `logger.exception("...")`, and answer with a fixed text and an id of the request.',
    prompt="Log the exception with logger.exception and answer with a fixed message, status 500 and a request id. "
    "Catch the errors that a client can cause by their own classes, with their own messages and 4xx. Better leave the "
    "unexpected ones to one error handler of the application. Add a test that no text of the exception is in the body.",
    cwe="CWE-209",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html",),
)

_INSIDE = re.compile(
    r"(?i)Exception$|^(SQLAlchemy|Database|Operational|Programming|Integrity|OS|IO|PyMongo|Psycopg|Redis)\w*Error$|^Error$"
)
_ROUTE = re.compile(
    r"^(route|get|post|put|patch|delete|api_view|websocket|action|api_route|errorhandler|exception_handler|expose)$"
)
_ANSWERS = frozenset(
    {
        "jsonify",
        "JSONResponse",
        "JsonResponse",
        "HttpResponse",
        "Response",
        "HTMLResponse",
        "PlainTextResponse",
        "make_response",
        "HttpResponseServerError",
        "json_response",
        "HttpResponseBadRequest",
        "ORJSONResponse",
    }
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Answers, in handlers of broad errors, that hold the error's text; and tracebacks in any answer."""
    meaning = meaning_of(file)
    seen: set[int] = set()
    for handler in every(ast.ExceptHandler, file):
        if handler.type is None or any(_is_broad(name) for name in caught(handler)):
            for text in _texts(handler, meaning):
                if text.lineno not in seen:
                    seen.add(text.lineno)
                    yield report(RULE, file, text, TEXT=text)


def _is_broad(name: str) -> bool:
    return name in EVERYTHING or (bool(_INSIDE.search(name)) and not name.startswith(("HTTP", "Validation")))


def _texts(handler: ast.ExceptHandler, meaning: Meaning) -> Iterator[ast.expr]:
    for statement in handler.body:
        for node in ast.walk(statement):
            answer = _answer(node, meaning)
            if answer is not None:
                yield from (
                    part for part in ast.walk(answer) if isinstance(part, ast.expr) and _shows(part, handler.name)
                )


def _answer(node: ast.AST, meaning: Meaning) -> ast.expr | None:
    """What a statement sends: a response that is built, what a route returns, or the detail of an HTTPException."""
    if isinstance(node, ast.Return) and node.value is not None:
        return node.value if _is_route(node, meaning) or _builds(node.value) else None
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and last_name(node.exc.func) == "HTTPException":
        codes = [
            part.value for part in ast.walk(node.exc) if isinstance(part, ast.Constant) and isinstance(part.value, int)
        ]
        names = [last_name(part) for part in ast.walk(node.exc)]
        is_server = any(code >= 500 for code in codes) or any("HTTP_500" in name for name in names)
        return node.exc if is_server else None
    return None


def _builds(node: ast.expr) -> bool:
    first = node.elts[0] if isinstance(node, ast.Tuple) and node.elts else node
    return isinstance(first, ast.Call) and last_name(first.func) in _ANSWERS


def _is_route(node: ast.AST, meaning: Meaning) -> bool:
    unit = unit_of(node, meaning.scopes)
    marks = [] if isinstance(unit, ast.Module) else unit.decorator_list
    return any(_ROUTE.search(last_name(mark.func if isinstance(mark, ast.Call) else mark)) for mark in marks)


def _shows(node: ast.expr, name: str | None) -> bool:
    """`str(error)`, `f"{error}"`, `error.args`, `traceback.format_exc()`."""
    if isinstance(node, ast.FormattedValue):
        return isinstance(node.value, ast.Name) and node.value.id == name
    if isinstance(node, ast.Call):
        is_text = last_name(node.func) in ("str", "repr") and any(
            isinstance(one, ast.Name) and one.id == name for one in node.args
        )
        return is_text or last_name(node.func) in ("format_exc", "format_exception", "format_tb")
    return isinstance(node, ast.Attribute) and node.attr in ("args", "message") and last_name(node.value) == name
