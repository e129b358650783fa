"""security/cors-any-origin: every web page may act with the visitor's cookies."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, names_in
from review.rules.syntax.nodes import constant, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/cors-any-origin",
    family="security",
    title="Any origin allowed with credentials",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$WHAT` lets the pages of any site call this service with the visitor's cookies and read the answers.",
    why="A page that a signed-in visitor happens to open can read their data and act for them.",
    fix="List the origins that need it: `allow_origins=settings.cors_origins` with exact `https://` origins; or keep "
    "`*` and leave credentials out.",
    prompt="Replace the wildcard by an explicit list of origins from the settings (exact scheme, host and port, "
    "compared as a whole, never by prefix or suffix), and keep credentials only if cookies are needed. Do not echo the "
    "Origin header without looking it up in that list. Add a test with an origin that is not listed.",
    cwe="CWE-942",
    references=(
        "https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS#requests_with_credentials",
        "https://flask-cors.readthedocs.io/en/latest/configuration.html",
        "https://www.starlette.io/middleware/#corsmiddleware",
    ),
)

_DJANGO_ALL = ("CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL")
_ORIGIN = "access-control-allow-origin"
_CREDENTIALS = "access-control-allow-credentials"
_REQUEST = frozenset({"request", "headers", "environ", "meta", "req", "http_origin"})
_ANY = re.compile(r"^(https?://)?\.[*+]\$?$|^\^?https?\??:?/?/?\.\*\$?$|^\*$|^\.\*$")


def find(file: PythonFile) -> Iterable[Finding]:
    """Flask-CORS, Starlette's middleware, django-cors-headers, and headers set by hand."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _flask(call, meaning) or _starlette(call, meaning):
            yield report(RULE, file, call, WHAT=call.func)
    yield from _django(file)
    yield from _by_hand(meaning)


def _flask(call: ast.Call, meaning: Meaning) -> bool:
    is_cors = (
        last_name(call.func) in ("CORS", "cross_origin") and constant(keyword(call, "supports_credentials")) is True
    )
    origins = keyword(call, "origins")
    resources = keyword(call, "resources")
    listed = [value for one in ([resources] if resources else []) for value in _values_of(one, "origins")]
    if origins is None and listed:
        return is_cors and any(_is_any(one, meaning) for one in listed)
    return is_cors and (origins is None or _is_any(origins, meaning))


def _values_of(node: ast.expr, name: str) -> Iterator[ast.expr]:
    for one in ast.walk(node):
        if isinstance(one, ast.Dict):
            pairs = zip(one.keys, one.values, strict=True)
            yield from (value for key, value in pairs if isinstance(key, ast.Constant) and key.value == name)


def _starlette(call: ast.Call, meaning: Meaning) -> bool:
    is_middleware = any(last_name(one) == "CORSMiddleware" for one in (call.func, *call.args))
    if not is_middleware or constant(keyword(call, "allow_credentials")) is not True:
        return False
    places = (keyword(call, "allow_origins"), keyword(call, "allow_origin_regex"))
    return any(place is not None and _is_any(place, meaning) for place in places)


def _is_any(node: ast.expr, meaning: Meaning) -> bool:
    texts = [part.value for part in made_of(node, meaning) if isinstance(part, ast.Constant)]
    return any(isinstance(text, str) and _ANY.search(text) for text in texts)


def _django(file: PythonFile) -> Iterator[Finding]:
    settings = {last_name(target): node for node in every(ast.Assign, file) for target in node.targets}
    credentials = settings.get("CORS_ALLOW_CREDENTIALS")
    if credentials is None or constant(credentials.value) is not True:
        return
    for name in _DJANGO_ALL:
        if name in settings and constant(settings[name].value) is True:
            yield report(RULE, file, settings[name], WHAT=name)


def _by_hand(meaning: Meaning) -> Iterator[Finding]:
    """`response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]`, with credentials allowed."""
    assigned = [(target, node) for node in every(ast.Assign, meaning.file) for target in node.targets]
    names = {name_of(target).lower() for target, _ in assigned if isinstance(target, ast.Subscript)}
    if _CREDENTIALS not in names:
        return
    for target, node in assigned:
        if isinstance(target, ast.Subscript) and name_of(target).lower() == _ORIGIN:
            given = {name.lower() for name in names_in(made_of(node.value, meaning))}
            if "origin" in given and given & _REQUEST and not _is_checked(node, meaning):
                yield report(RULE, meaning.file, node, WHAT=target)


def _is_checked(node: ast.AST, meaning: Meaning) -> bool:
    """Whether a condition around it, or any membership test in its function, looks the origin up."""
    for parent, _ in meaning.scopes.ancestors(node):
        if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef):
            tests = (one for one in ast.walk(parent) if isinstance(one, ast.Compare))
            return any(isinstance(operator, ast.In | ast.NotIn) for one in tests for operator in one.ops)
    return False
