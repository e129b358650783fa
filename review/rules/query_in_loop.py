"""scale/query-in-loop: a database query for every item of a loop."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.loops import Loop, names_in
from review.rules.syntax.nodes import last_name, method_of
from review.rules.syntax.reporting import report
from review.rules.syntax.rounds import once_per_item

RULE = Rule(
    id="scale/query-in-loop",
    family="scale",
    title="Database query inside a loop",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$QUERY` runs once per item of the loop on line $LINE$VIA, so the number of round trips to the database "
    "grows with the data.",
    why="Ten rows in development are ten thousand in production; each round trip costs a millisecond or more, holds a "
    "connection, and the page that was instant times out.",
    fix="Ask once before the loop: `filter(pk__in=ids)` or `in_bulk(ids)` in Django, "
    "`select(...).where(Model.id.in_(ids))` in SQLAlchemy, `WHERE id IN (...)` or a join in SQL, and look the rows up "
    "in a dict by key; write with `bulk_create`, `executemany` or `insert_many`.",
    prompt="Take the query out of the loop. Collect the keys first, fetch all rows with one query (Django "
    "`filter(...__in=...)` or `in_bulk`; SQLAlchemy `where(Model.id.in_(keys))` or `selectinload`; a join or `IN` in "
    "plain SQL with bound parameters; `$in` in MongoDB), index the rows by key in a dict, and look them up in the "
    "loop. Collect rows that are written and write them with `bulk_create`, `executemany` or `insert_many`, in one "
    "transaction. Handle missing keys explicitly, split very long key lists into batches of about 1,000, and keep the "
    "same results and order.",
    cwe="CWE-1050",
    references=(
        "https://docs.djangoproject.com/en/stable/topics/db/optimization/",
        "https://docs.sqlalchemy.org/en/20/orm/queryguide/relationships.html",
    ),
)

_DJANGO_ENDS = frozenset(
    {"get", "filter", "exclude", "first", "last", "count", "exists", "aggregate", "latest", "create", "values_list"}
)
_DATABASE = re.compile(
    r"(?i)^_?(\w*_)?(db|session|conn|connection|cur|cursor|c|database|pool|tx|transaction|engine|sqlite|pg)$"
)
_COLLECTION = re.compile(r"(?i)^_?(\w*_)?(db|mongo|collection|coll)$")
_SQL = re.compile(r"(?is)^\s*(select|insert|update|delete|replace|with)\b")
_EXECUTES = frozenset({"execute", "fetch", "fetchrow", "fetchval", "fetch_one", "fetch_all", "scalar", "scalars"})
_MONGO = frozenset({"find_one", "insert_one", "update_one", "count_documents", "replace_one", "delete_one"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Queries of Django, SQLAlchemy, DB-API drivers and MongoDB; of each loop and line one."""
    seen: set[tuple[Loop, int]] = set()
    for call, query, loop in once_per_item(file, is_query):
        if (loop, call.lineno) not in seen:
            seen.add((loop, call.lineno))
            via = "" if call is query else f" (in `{last_name(call.func)}`)"
            yield report(RULE, file, call, QUERY=query, LINE=str(loop.place.lineno), VIA=via)


def is_query(call: ast.Call) -> bool:
    """Whether a call sends a query of its own."""
    method = method_of(call)
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if owner is None or not method:
        return False
    if method in _DJANGO_ENDS and is_manager(owner):
        return True
    if method in _MONGO:
        return any(_COLLECTION.match(name) for name in _way(owner))
    return _is_session(call, owner, method)


def _is_session(call: ast.Call, owner: ast.expr, method: str) -> bool:
    chain = [node for node in ast.walk(owner) if isinstance(node, ast.Call)]
    queried = any(method_of(one) == "query" and _is_database(one.func) for one in chain)
    if queried and method in ("get", "first", "one", "one_or_none", "all", "count", "scalar", "update", "delete"):
        return True
    if not _DATABASE.match(last_name(owner)) or not call.args:
        return False
    first = call.args[0]
    if method == "get":
        return len(call.args) > 1 and last_name(first)[:1].isupper()
    return method in _EXECUTES and _is_statement(first)


def _is_database(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and bool(_DATABASE.match(last_name(function.value)))


def is_manager(node: ast.expr) -> bool:
    """`Order.objects`, also with methods called on it."""
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute) and node.attr != "objects":
            node = node.value
        else:
            break
    return isinstance(node, ast.Attribute) and last_name(node.value)[:1].isupper()


def _way(node: ast.expr) -> list[str]:
    """`self`, `db` and `users` of `self.db.users`."""
    return [last_name(one) for one in ast.walk(node)] + list(names_in(node))


def _is_statement(node: ast.expr) -> bool:
    """A literal SQL statement, or SQLAlchemy's `select(…)` and its like with conditions on it."""
    if isinstance(node, ast.Call) and last_name(node.func) == "text" and node.args:
        node = node.args[0]
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(_SQL.match(node.value))
    built = {last_name(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
    return bool(built & {"select", "insert", "update", "delete"}) and bool(built & {"where", "values", "filter_by"})
