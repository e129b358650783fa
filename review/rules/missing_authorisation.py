"""security/missing-authorisation: a handler without the check that its siblings have."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.names import names_in, words
from review.rules.syntax.nodes import either, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/missing-authorisation",
    family="security",
    title="Handler without the check that its siblings have",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$NAME` changes data and has no `$GUARD`, unlike `$SIBLING` and $OTHERS more in this file.",
    why="Whoever finds the address can call it without signing in: it was most likely forgotten.",
    fix="Add the guard of its siblings, or put it on the whole router or blueprint; if it is meant to be open, say so "
    "in its name or in a comment.",
    prompt="Protect this handler like its siblings: the same decorator, dependency or permission class, before any "
    "effect, and a check that the object belongs to the caller. If everything in the file needs it, set it once on the "
    "router or blueprint. Add tests that call it without signing in (401) and as somebody else (403).",
    cwe="CWE-862",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",),
    frameworks=("flask", "fastapi", "django"),
)

_GUARD = re.compile(
    r"(?i)(login|auth|token|jwt|permission|role|admin|staff|user|session|scope|access|api_?key|superuser|owner)\w*_"
    r"?(required|protected|only|check|passes_test)|^(require|requires|protected?|ensure|check|verify)_?(s)?_?"
    r"(login|auth|token|user|admin|role|permission|scope|jwt|api_?key|access)|^authenticated?$|^auth$|^secured?$"
    r"|^(get_)?(current|active|authenticated)_?\w*(user|account|principal|admin)|^authori[sz]ed?$|^permission_classes$"
)
_METHODS = frozenset({"post", "put", "patch", "delete"})
_OPEN = frozenset(
    """
    login signin signup register registration logout signout token refresh webhook webhooks callback hook forgot reset
    recover verify confirm activate oauth health healthz ping public contact subscribe unsubscribe feedback csp report
    anonymous guest authenticate authorize session sessions otp join search preview track event events metrics hello
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Words in names of handlers that visitors use before, or without, signing in."""
_INNER = re.compile(
    r"(?i)current_user|compare_digest|check_password|authenticate|is_authenticated|is_admin|permission|authori[sz]|verify"
    r"|signature|abort_unless|require|api_?key|^session$|^identity$|get_jwt|^user$|credentials"
)
LEAST_SIBLINGS = 2
"""Guarded handlers that change something, without which there is no habit to speak of."""


@dataclass(frozen=True)
class _Handler:
    node: ast.FunctionDef | ast.AsyncFunctionDef
    owner: str
    """The application, router or blueprint that it is registered with."""
    guard: str
    is_open: bool


def find(file: PythonFile) -> Iterable[Finding]:
    """Handlers that change something without a guard, where most others in the file have one."""
    handlers = [one for node in either(ast.FunctionDef, ast.AsyncFunctionDef, file) for one in _handlers(node)]
    for owner in sorted({one.owner for one in handlers}):
        mine = [one for one in handlers if one.owner == owner]
        guarded = [one for one in mine if one.guard]
        bare = [one for one in mine if not one.guard and not one.is_open]
        if len(guarded) >= LEAST_SIBLINGS and len(guarded) > len(bare) and not _guarded_as_a_whole(owner, file):
            for one in bare:
                yield _finding(one, guarded, file)


def _finding(one: _Handler, guarded: Sequence[_Handler], file: PythonFile) -> Finding:
    first = guarded[0]
    others = str(len(guarded) - 1)
    return report(RULE, file, one.node, NAME=one.node.name, GUARD=first.guard, SIBLING=first.node.name, OTHERS=others)


def _handlers(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterable[_Handler]:
    for mark in node.decorator_list:
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute) and _changes(mark):
            is_open = any(word in _OPEN for word in words(node.name)) or _asks_inside(node)
            yield _Handler(node, ast.unparse(mark.func.value), _guard(node), is_open)
            return


def _changes(mark: ast.Call) -> bool:
    method = last_name(mark.func)
    if method in _METHODS:
        return bool(mark.args)
    methods = keyword(mark, "methods")
    return (
        method in ("route", "api_route")
        and methods is not None
        and any(name.lower() in _METHODS for name in names_in(ast.walk(methods)))
    )


def _guard(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """The name of the decorator or dependency that asks who is calling; empty if there is none."""
    for mark in node.decorator_list:
        name = last_name(mark.func if isinstance(mark, ast.Call) else mark)
        if _GUARD.search(name):
            return name
    arguments = node.args
    annotated = [one.annotation for one in (*arguments.args, *arguments.kwonlyargs) if one.annotation is not None]
    given = [*annotated, *arguments.defaults, *(one for one in arguments.kw_defaults if one is not None)]
    marks = [value for mark in node.decorator_list if isinstance(mark, ast.Call) for value in _dependencies(mark)]
    names = [name for one in (*given, *marks) for name in names_in(ast.walk(one))]
    return next(
        (name for name in names if _GUARD.search(name) or re.search(r"(?i)current_?user|CurrentUser", name)), ""
    )


def _dependencies(mark: ast.Call) -> Iterable[ast.expr]:
    value = keyword(mark, "dependencies")
    return [value] if value is not None else []


def _asks_inside(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether its body, or a dependency of it, looks at who is calling."""
    return any(_INNER.search(name) for name in names_in(ast.walk(node)))


def _guarded_as_a_whole(owner: str, file: PythonFile) -> bool:
    """`router = APIRouter(dependencies=[...])`, or `@blueprint.before_request`."""
    for call in every(ast.Call, file):
        if last_name(call.func) in ("APIRouter", "FastAPI") and keyword(call, "dependencies") is not None:
            return True
    attributes = (
        one for one in every(ast.Attribute, file) if one.attr in ("before_request", "middleware", "before_app_request")
    )
    return any(ast.unparse(one.value) == owner for one in attributes)
