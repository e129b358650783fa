"""scale/related-object-in-loop: a related object loaded by its own query for each row of a query."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.query_in_loop import is_manager
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, last_name, method_of
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
_SESSION = re.compile(r"(?i)(^|[._])(db|session)(\.session)?\.(query|scalars)\(")


def find(file: PythonFile) -> Iterable[Finding]:
    """`row.relation.field` and `row.relation.all()` in a loop over a query; of each loop the first."""
    meaning = meaning_of(file)
    for loop in loops_of(file).all:
        row = loop.node.target if not isinstance(loop.node, ast.While) else None
        if not isinstance(row, ast.Name) or loop.items is None or not _is_bare_query(loop.items, meaning):
            continue
        for related in _related(loop, row.id, meaning):
            yield report(RULE, file, related, RELATED=related, LINE=str(loop.place.lineno))
            break


def _is_bare_query(items: ast.expr, meaning: Meaning) -> bool:
    """Whether the rows come from a query that loads nothing along."""
    queries = values(items, meaning)
    return bool(queries) and all(_is_rows(awaited(one)) and not _LOADED.search(ast.unparse(one)) for one in queries)


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


def _is_relation(node: ast.Attribute, meaning: Meaning) -> bool:
    """`customer.name` of `order.customer.name`: no method of a plain value, no date or file."""
    parent = meaning.scopes.parents.get(node)
    if isinstance(parent, ast.Call) and parent.func is node:
        return method_of(parent) in _MANY and not (node.attr == "count" and parent.args)
    return not _PLAIN.search(last_name(node.value)) and node.attr not in _PLAIN_MEMBERS
