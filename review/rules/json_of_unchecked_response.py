"""edge-case/json-of-unchecked-response: a body that is read whatever the status was."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import Unit, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/json-of-unchecked-response",
    family="edge-case",
    title="Response body used without checking the status",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$READ` is read without having looked at the status: an error page or an error document is taken for the "
    "data.",
    why="A 500, a 401 or a proxy's HTML page becomes a JSON error far away, or worse, an error document that is "
    "stored as if it were data.",
    fix="Call `response.raise_for_status()` (or test `status_code`) before the body is read.",
    prompt="Check the response before its body is used: `raise_for_status()`, or handle the statuses that mean "
    "something here (404 as None, 429 with `Retry-After`). Give the request a timeout, catch the client's exception "
    "where the caller can act on it, and validate the document's shape before it is stored. Add tests for 404, 500 "
    "and a body that is not JSON.",
    cwe="CWE-252",
    references=(
        "https://requests.readthedocs.io/en/latest/user/quickstart/#response-status-codes",
        "https://docs.aiohttp.org/en/stable/client_reference.html#aiohttp.ClientResponse.raise_for_status",
    ),
)

Place = tuple[Unit | None, str]
Clients = frozenset[Place]

_METHODS = frozenset({"get", "post", "put", "patch", "delete", "request"})
_CLIENTS = frozenset(
    {"requests.Session", "requests.session", "httpx.Client", "httpx.AsyncClient", "aiohttp.ClientSession"}
)
_BODIES = frozenset({"json", "content", "iter_content"})
_SAYS_STATUS = frozenset({"raise_for_status", "status_code", "status", "ok", "is_success", "is_error", "reason"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Bodies of responses that stay within one function which never asks for the status."""
    meaning = meaning_of(file)
    clients = frozenset(_clients(meaning))
    if not any(_of_client(node, clients, meaning) for node in every(ast.Call, file)):
        return
    for read in every(ast.Attribute, file):
        if read.attr not in _BODIES:
            continue
        owner = awaited(read.value)
        if _of_client(owner, clients, meaning) and read.attr == "json":
            yield report(RULE, file, read, READ=f"{ast.unparse(owner.func)}(...).json()")  # type: ignore[attr-defined]
        elif isinstance(owner, ast.Name) and _is_unchecked(owner, clients, meaning):
            yield report(RULE, file, read, READ=read)


def _is_unchecked(response: ast.Name, clients: Clients, meaning: Meaning) -> bool:
    unit = unit_of(response, meaning.scopes)
    given = list(_given(response.id, unit))
    if not given or not all(_of_client(awaited(value), clients, meaning) for value in given):
        return False
    uses = [node for node in ast.walk(unit) if isinstance(node, ast.Name) and node.id == response.id]
    return not any(_looks(use, meaning) for use in uses if isinstance(use.ctx, ast.Load))


def _given(name: str, unit: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(unit):
        if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == name for one in node.targets):
            yield node.value
        elif isinstance(node, ast.withitem) and last_name(node.optional_vars) == name:
            yield node.context_expr


def _looks(use: ast.Name, meaning: Meaning) -> bool:
    """Whether a use asks for the status, or hands the whole response to somebody who may."""
    parent = meaning.scopes.parents[use]
    return not isinstance(parent, ast.Attribute) or parent.attr in _SAYS_STATUS


def _of_client(node: ast.AST, clients: Clients, meaning: Meaning) -> bool:
    """Whether it is a request, and not one of a client that raises by itself."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in _METHODS:
        return False
    return meaning.dotted(node.func.value) in ("requests", "httpx") or _place(node.func.value, meaning) in clients


def _clients(meaning: Meaning) -> Iterator[Place]:
    for node in every(ast.Assign, meaning.file):
        if _is_client(node.value, meaning):
            yield from (_place(target, meaning) for target in node.targets)
    for item in every(ast.withitem, meaning.file):
        if item.optional_vars is not None and _is_client(item.context_expr, meaning):
            yield _place(item.optional_vars, meaning)


def _place(node: ast.expr, meaning: Meaning) -> Place:
    """A variable belongs to its function, an attribute to the whole file."""
    return (unit_of(node, meaning.scopes) if isinstance(node, ast.Name) else None), ast.unparse(node)


def _is_client(node: ast.expr, meaning: Meaning) -> bool:
    if not isinstance(node, ast.Call) or meaning.dotted(node.func) not in _CLIENTS:
        return False
    return keyword(node, "raise_for_status") is None and keyword(node, "event_hooks") is None
