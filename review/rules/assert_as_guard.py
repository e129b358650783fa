"""security/assert-as-guard: a check of rights that `python -O` leaves out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import snake
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/assert-as-guard",
    family="security",
    title="Access guarded by an assertion",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`assert $TEST` is the only thing between the caller and what follows.",
    why="With `python -O` or PYTHONOPTIMIZE assertions are not compiled at all, and everybody passes; without it the "
    "client gets a server error instead of a refusal.",
    fix="Raise: `if not user.is_admin: raise PermissionError(...)`, or answer 403 with the framework's own means.",
    prompt="Replace this assertion by a condition that raises the framework's refusal (PermissionDenied, "
    "HTTPException(403), abort(403)) or ValueError for bad input, before any effect. Keep asserts only for what cannot "
    "happen. Add a test that calls it without the right and sees the refusal.",
    cwe="CWE-617",
    references=("https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement",),
    same_as=("B101",),
)

_RIGHTS = re.compile(
    r"(^|_)(is_(admin|staff|superuser|authenticated|authorized|authorised|owner|allowed|permitted|moderator)|has_perms?"
    r"|has_(permission|role|access|scope)s?|can_\w+|permission|role|owner(_id)?|check_password|verify_password"
    r"|compare_digest|verify_(signature|token)|check_(permission|access)s?|is_valid_(token|signature)|authorized)$"
)
_REQUEST = frozenset({"request", "current_user"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Assertions about rights, or about what a client sent."""
    meaning = meaning_of(file)
    for node in every(ast.Assert, file):
        if not is_for_development(file) and not _is_in_test(node, meaning) and _guards(node.test):
            yield report(RULE, file, node, TEST=node.test)


def _guards(test: ast.expr) -> bool:
    if isinstance(test, ast.Compare) and any(isinstance(one, ast.IsNot) for one in test.ops):
        return False  # tells the type checker that something is not None
    if isinstance(test, ast.Call) and last_name(test.func) in ("isinstance", "callable", "hasattr", "issubclass"):
        return False
    names = [last_name(part) for part in ast.walk(test) if isinstance(part, ast.Name | ast.Attribute)]
    is_of_request = "method" not in names and any(name in _REQUEST for name in names) and len(names) > 1
    return is_of_request or any(_RIGHTS.search(snake(name)) for name in names)


def _is_in_test(node: ast.AST, meaning: Meaning) -> bool:
    around = (parent for parent, _ in meaning.scopes.ancestors(node))
    return any(
        isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and one.name.lower().startswith("test")
        for one in around
    )
