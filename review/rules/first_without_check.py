"""edge-case/first-without-check: an object that a query may not have found, used at once."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import last_name, method_of
from review.rules.syntax.optional import unguarded
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/first-without-check",
    family="edge-case",
    title="Query result used without checking that there is one",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$QUERY` is None when nothing is found, and `$USE` of None raises an error.",
    why='The first id that does not exist becomes a server error instead of a "not found".',
    fix='Check for None first and answer "not found"; or use the form that raises what says so (`one()`, '
    "`get_object_or_404`, `first_or_404()`).",
    prompt="Treat the case that the query finds nothing: raise the project's not-found error with the id that was "
    "asked for, or use `one()`, `get_object_or_404` or `first_or_404()`. Check once, directly after the query, and "
    "not at each use. Add a test for an id that does not exist.",
    cwe="CWE-476",
    references=(
        "https://docs.sqlalchemy.org/en/20/orm/queryguide/query.html#sqlalchemy.orm.Query.first",
        "https://docs.djangoproject.com/en/stable/ref/models/querysets/#first",
    ),
)

_ALWAYS = frozenset({"one_or_none", "scalar_one_or_none", "find_one", "get_or_none", "find_one_and_update"})
"""Methods that no other library gives another meaning."""

_QUERIES = frozenset(
    """
    all execute exec filter filter_by join objects options order_by outerjoin prefetch_related query scalars select
    select_related where
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""One of these in front of `first()` makes it a question to a database."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Attributes and items of objects that nothing in the function checks."""
    for use, call in unguarded(meaning_of(file), _may_be_none):
        name = f".{use.attr}" if isinstance(use, ast.Attribute) else "[...]"
        yield report(RULE, file, use, QUERY=call, USE=name)


def _may_be_none(call: ast.Call) -> bool:
    method = method_of(call)
    if method == "first" and not call.args:
        return any(last_name(node) in _QUERIES for node in ast.walk(call.func))
    return method in _ALWAYS or _is_look_up(call)


def _is_look_up(call: ast.Call) -> bool:
    """`User.query.get(id)`, or `session.get(User, id)`."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "get" or call.keywords:
        return False
    owner, arguments = last_name(call.func.value), call.args
    if len(arguments) == 1:
        return owner == "query"
    is_session = owner in ("session", "db", "db_session")
    return is_session and len(arguments) == 2 and last_name(arguments[0])[:1].isupper()
