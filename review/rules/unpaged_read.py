"""scale/unpaged-read: a request handler that answers with all rows of a table."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.query_in_loop import is_manager
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import either, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/unpaged-read",
    family="scale",
    title="All rows of a table in one answer",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$QUERY` reads every row of the table into memory for one request.",
    why="The endpoint is fast until the table has grown; then one request takes seconds and hundreds of megabytes, and "
    "a few at once take the service down.",
    fix="Answer in pages: a limit with an upper bound, and a cursor or offset (`[offset:offset + limit]`, "
    "`.limit(limit)`, Django's `Paginator`, DRF's pagination classes).",
    prompt="Page the answer: read `limit` (with a default and a maximum) and a cursor or offset from the query string, "
    "validate them, order by a unique indexed column, fetch only that page and only the columns that are shown, and "
    "return the cursor of the next page. Add a test with more rows than one page.",
    cwe="CWE-770",
    references=("https://docs.djangoproject.com/en/stable/topics/pagination/",),
)

_ROUTES = frozenset({"get", "post", "route", "api_view", "api_route"})
_PAGED = re.compile(r"(?i)pagina|limit|\bpage|offset|\bfirst\(|cursor|islice|chunk|iterator\(|yield_per|stream")
_SELECT_ALL = re.compile(r"(?is)^\s*select\b(?!.*\b(where|limit|fetch\s+first|top|count\s*\()\b)")


def find(file: PythonFile) -> Iterable[Finding]:
    """Whole tables that a handler reads, where nothing in it speaks of pages."""
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        if _is_handler(function) and not _PAGED.search(ast.unparse(function)):
            for query in _whole_tables(function, file):
                yield report(RULE, file, query, QUERY=query)
                break


def _is_handler(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A route, or a view that takes a request."""
    routes = [one.func if isinstance(one, ast.Call) else one for one in function.decorator_list]
    if any(last_name(one) in _ROUTES and isinstance(one, ast.Attribute | ast.Name) for one in routes):
        return True
    return [one.arg for one in function.args.args[:2] if one.arg != "self"][:1] == ["request"]


def _whole_tables(function: ast.FunctionDef | ast.AsyncFunctionDef, file: PythonFile) -> Iterator[ast.expr]:
    parents = meaning_of(file).scopes.parents
    for node in ast.walk(function):
        owner = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
        if owner is None or not isinstance(node, ast.Call):
            continue
        is_last = not isinstance(parents.get(node), ast.Attribute | ast.Subscript)
        is_all = (
            is_last and method_of(node) == "all" and not node.args and (_is_objects(owner) or _is_plain_query(owner))
        )
        if is_all or (method_of(node) == "fetchall" and _reads_all(function)):
            yield node


def _is_objects(owner: ast.expr) -> bool:
    return is_manager(owner) and last_name(owner) == "objects"


def _is_plain_query(owner: ast.expr) -> bool:
    """`User.query`, `session.query(User)`, `session.scalars(select(User))`: no condition on it."""
    text = ast.unparse(owner)
    return bool(
        re.search(r"^\w+\.query$|(?i:session|db)(\.session)?\.(query\(\w+\)|scalars\(select\(\w+\)\))$", text)
    ) or (bool(re.search(r"^(?:await )?\(?\w*(?i:session|db)\w*\.execute\(select\(\w+\)\)\)?\.scalars\(\)$", text)))


def _reads_all(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the statement that is executed has neither a condition nor a limit."""
    statements = [
        node.args[0].value
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and method_of(node) == "execute"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    return len(statements) == 1 and isinstance(statements[0], str) and bool(_SELECT_ALL.search(statements[0]))
