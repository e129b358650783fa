"""phantom/response-member: a member of another library's response, read from an answer of requests or httpx."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every
from review.rules.syntax.reporting import report
from review.rules.syntax.scopes import Binding

RULE = Rule(
    id="phantom/response-member",
    family="phantom",
    title="Member that the HTTP library's response does not have",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    frameworks=("requests", "httpx"),
    message="`$TYPE` has no `$MEMBER`; `$MEANT` is what it has.",
    why="The line raises AttributeError for every answer, also where the request itself worked.",
    fix="`response.status_code`, `response.json()`, `response.text` or `.content`, `response.headers[...]`; for a "
    "check `response.ok` with requests and `response.is_success` with httpx.",
    prompt="Use the members that this library's response has: call raise_for_status() first, then json() for JSON "
    "(catch the decoding error), text or content for the body, status_code for the number, headers.get for headers; "
    "for streams iter_content (requests) or iter_bytes inside client.stream (httpx). Give every request a timeout, "
    "and add a test with a local HTTP server that executes the line.",
    cwe="CWE-758",
    references=(
        "https://requests.readthedocs.io/en/latest/api/#requests.Response",
        "https://www.python-httpx.org/api/#response",
    ),
)


@dataclass(frozen=True)
class _Library:
    clients: frozenset[str]
    """Classes whose methods send requests."""
    meant: Mapping[str, str]
    """Members that the response lacks, and what people mean by them."""


_ANYWHERE = {
    "body": "content",
    "data": "content",
    "get_json": "json()",
    "getheader": "headers.get(...)",
    "json_body": "json()",
    "read_json": "json()",
    "response_code": "status_code",
    "status": "status_code",
    "statusCode": "status_code",
    "status_text": "reason",
}
_LIBRARIES = {
    "requests": _Library(
        frozenset({"requests.Session", "requests.session", "requests.sessions.Session"}),
        {**_ANYWHERE, "is_success": "ok", "is_error": "ok", "read": "content", "aread": "content"},
    ),
    "httpx": _Library(
        frozenset({"httpx.Client", "httpx.AsyncClient"}),
        {**_ANYWHERE, "ok": "is_success", "iter_content": "iter_bytes()", "status_text": "reason_phrase"},
    ),
}
_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request"})
_NAMES = frozenset(name for library in _LIBRARIES.values() for name in library.meant)


def find(file: PythonFile) -> Iterable[Finding]:
    """Reads of such members where every value that the variable is given is an answer of one library."""
    for node in every(ast.Attribute, file):
        if node.attr not in _NAMES or not isinstance(node.ctx, ast.Load):
            continue
        meaning = meaning_of(file)
        library = _sender(node.value, meaning)
        meant = _LIBRARIES[library].meant.get(node.attr) if library else None
        if library and meant and not is_guarded(node, meaning.scopes):
            names = {"TYPE": f"{library}.Response", "MEMBER": node.attr, "MEANT": meant}
            plain = meant.removesuffix("()")
            suggestion = renamed(file.source, node, node.attr, plain) if _is_read_alike(node, meant, meaning) else None
            yield report(RULE, file, node, suggestion=suggestion, **names)


def _is_read_alike(node: ast.Attribute, meant: str, meaning: Meaning) -> bool:
    """Whether only the name differs: what is called there is called here."""
    above = meaning.scopes.parents.get(node)
    is_called = isinstance(above, ast.Call) and above.func is node
    return "..." not in meant and is_called == meant.endswith("()")


def _sender(node: ast.expr, meaning: Meaning) -> str | None:
    """The library whose answer an expression is, if that is certain."""
    node = awaited(node)
    if isinstance(node, ast.Call):
        return _sender_of_call(node, meaning)
    made = {_from_binding(one, meaning, _sender) for one in meaning.bindings(node)}
    return made.pop() if len(made) == 1 else None


def _sender_of_call(call: ast.Call, meaning: Meaning) -> str | None:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _VERBS:
        return None
    module = meaning.dotted(call.func.value)
    return module if module in _LIBRARIES else _client(call.func.value, meaning)


def _client(node: ast.expr, meaning: Meaning) -> str | None:
    """The library whose client an expression is, if that is certain."""
    if isinstance(node, ast.Call):
        made_by = meaning.dotted(node.func)
        return next((name for name, library in _LIBRARIES.items() if made_by in library.clients), None)
    made = {_from_binding(one, meaning, _client) for one in meaning.bindings(node)}
    return made.pop() if len(made) == 1 else None


def _from_binding(binding: Binding, meaning: Meaning, ask: Callable[[ast.expr, Meaning], str | None]) -> str | None:
    """What a variable gets from a call, a `with`, or by a parameter's annotation."""
    if isinstance(binding.node, ast.arg):
        return _annotated(binding.node.annotation, meaning, ask)
    above = meaning.scopes.parents.get(binding.node)
    value = above.context_expr if isinstance(above, ast.withitem) else binding.value
    return ask(value, meaning) if value is not None and isinstance(awaited(value), ast.Call) else None


def _annotated(annotation: ast.expr | None, meaning: Meaning, ask: Callable[..., object]) -> str | None:
    kind = meaning.dotted(annotation) if annotation is not None else None
    if ask is _sender:
        return next((name for name in _LIBRARIES if kind == f"{name}.Response"), None)
    return next((name for name, library in _LIBRARIES.items() if kind in library.clients), None)
