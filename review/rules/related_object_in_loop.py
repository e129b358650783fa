"""scale/related-object-in-loop: a related object loaded by its own query for each row of a query."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.query_in_loop import is_manager, is_query
from review.rules.syntax.called import Called, called_in_loops
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, every, last_name, method_of
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/related-object-in-loop",
    family="scale",
    title="Related object loaded for each row",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    frameworks=("django", "sqlalchemy"),
    message="`$RELATED` sends a query of its own for each row of the loop on line $LINE, unless it was loaded with "
    "the rows.",
    why="A list of 200 rows becomes 201 queries: fast with the ten rows of a test, and a timeout in production.",
    fix="Load it with the rows: `select_related(...)` for a foreign key and `prefetch_related(...)` for many in "
    "Django, `joinedload(...)` or `selectinload(...)` in SQLAlchemy.",
    prompt="Load the related objects together with the rows: in Django `select_related` for foreign keys and "
    "`prefetch_related` (with a `Prefetch` where it is filtered) for reverse and many-to-many relations, or `annotate` "
    "for counts and sums; in SQLAlchemy `options(joinedload(...))` or `selectinload(...)`. Add a test that fixes the "
    "number of queries.",
    cwe="CWE-1050",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/models/querysets/#select-related",
        "https://docs.sqlalchemy.org/en/20/orm/queryguide/relationships.html",
    ),
)

_LOADED = re.compile(r"\b(select_related|prefetch_related|joinedload|selectinload|subqueryload|values|values_list)\(")
_PLAIN = re.compile(
    r"(_at|_on|_file|_ids?|date|time|day|image|avatar|photo|file|amount|price|status|kind|type|data|objects)$"
)
_PLAIN_MEMBERS = frozenset({"url", "path", "year", "month", "day", "hour", "value", "id", "pk", "size", "hex"})
_MANY = frozenset({"all", "count", "filter", "first", "last", "exists", "aggregate", "exclude"})
_MODEL_METHODS = re.compile(r"^(get_(full_name|short_name|absolute_url|username|\w+_display)|natural_key)$")
_SESSION = re.compile(r"(?i)(^|[._])(db|session)(\.session)?\.(query|scalars)\(")


def find(file: PythonFile) -> Iterable[Finding]:
    """`row.relation.field` and `row.relation.all()` for each row of a query; of each loop the first."""
    meaning = meaning_of(file)
    for loop in (*loops_of(file).all, *called_in_loops(file)):
        row = loop.node.target if not isinstance(loop.node, ast.While) else None
        if not isinstance(row, ast.Name) or loop.items is None or not _is_bare_query(loop.items, meaning):
            continue
        related = next((one for name in _names_of(row, loop) for one in _related(loop, name, meaning)), None)
        if related is not None:
            yield report(RULE, file, related, RELATED=related, LINE=str(loop.place.lineno))


def _names_of(row: ast.Name, loop: Loop) -> Iterable[str]:
    """What the row is called in the body: the name of a parameter in a function that is called with it."""
    if isinstance(loop, Called):
        return [name for name, value in loop.given.items() if isinstance(value, ast.Name) and value.id == row.id]
    return [row.id]


def _is_bare_query(items: ast.expr, meaning: Meaning, depth: int = 3) -> bool:
    """Whether the rows come from a query that loads nothing along, also a page at a time."""
    queries = [awaited(one) for one in values(items, meaning)]
    for query in queries:
        wrapped = _wrapped(query) if depth else None
        if wrapped is not None and not _is_bare_query(wrapped, meaning, depth - 1):
            return False
        if wrapped is None and (not _is_rows(query) or _LOADED.search(ast.unparse(query))):
            return False
    return bool(queries)


def _wrapped(query: ast.expr) -> ast.expr | None:
    """`orders` of `list(orders)`, `Paginator(orders, 50)`, `pages.get_page(3)` and `pages.object_list`."""
    if isinstance(query, ast.Attribute) and query.attr == "object_list":
        return query.value
    if (
        isinstance(query, ast.Call)
        and method_of(query) in ("get_page", "page")
        and isinstance(query.func, ast.Attribute)
    ):
        return query.func.value
    is_kept = isinstance(query, ast.Call) and last_name(query.func) in ("list", "sorted", "Paginator") and query.args
    return query.args[0] if is_kept and isinstance(query, ast.Call) else None


def _is_rows(query: ast.expr) -> bool:
    if not isinstance(query, ast.Call | ast.Subscript):
        return False
    start = query.value if isinstance(query, ast.Subscript) else query
    return is_manager(start) or bool(_SESSION.search(ast.unparse(start)))


def _related(loop: Loop, row: str, meaning: Meaning) -> Iterator[ast.expr]:
    for part in loop.body:
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
                relation = node.value
                if isinstance(relation.value, ast.Name) and relation.value.id == row and _is_relation(node, meaning):
                    yield node
            elif isinstance(node, ast.Attribute) and last_name(node.value) == row and _is_asking(node.attr, meaning):
                yield node


def _is_asking(name: str, meaning: Meaning) -> bool:
    """Whether a method or property of the rows' class, in the same file, sends a query."""
    methods = [one for one in every(ast.FunctionDef, meaning.file) if one.name == name]
    if len(methods) != 1 or not isinstance(meaning.scopes.parents.get(methods[0]), ast.ClassDef):
        return False
    if any("cache" in ast.unparse(one) for one in methods[0].decorator_list):
        return False
    calls = [one for one in ast.walk(methods[0]) if isinstance(one, ast.Call) and method_of(one) in _MANY]
    return any(_is_own_relation(one) or (is_query(one) and "self" in names_in(one)) for one in calls)


def _is_own_relation(call: ast.Call) -> bool:
    """`self.entries.filter(…)`"""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(owner, ast.Attribute) and last_name(owner.value) == "self"


def _is_relation(node: ast.Attribute, meaning: Meaning) -> bool:
    """`customer.name` of `order.customer.name`: no method of a plain value, no date or file."""
    parent = meaning.scopes.parents.get(node)
    if isinstance(parent, ast.Call) and parent.func is node:
        is_row = bool(_MODEL_METHODS.match(node.attr))
        return is_row or (node.attr in _MANY and not (node.attr == "count" and parent.args))
    return not _PLAIN.search(last_name(node.value)) and node.attr not in _PLAIN_MEMBERS
