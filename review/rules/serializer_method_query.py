"""scale/serializer-method-query: a serializer's method that asks the database for each object."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.query_in_loop import is_query
from review.rules.syntax.loops import names_in
from review.rules.syntax.nodes import every, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/serializer-method-query",
    family="scale",
    title="Serializer method that queries for each object",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    frameworks=("django",),
    message="`$QUERY` in `$METHOD` runs once for each object that is serialized.",
    why="A list endpoint with 200 objects sends 200 more queries per such field: fast with the ten rows of a test, and "
    "a timeout in production.",
    fix="Let the view's queryset bring the value: `annotate(...)` with `Count`, `Sum`, `Exists` or `Subquery`, or "
    "`prefetch_related(Prefetch(..., to_attr=...))`, and read the attribute in the serializer.",
    prompt="Move the query from the serializer to the view's queryset: `annotate` for counts, sums, existence "
    "(`Exists(OuterRef(...))`) and single values (`Subquery`), `Prefetch` with a filtered queryset and `to_attr` for "
    "lists. Read the attribute in the serializer, fall back where an object comes without it, and add a test that "
    "fixes the number of queries of the list endpoint.",
    cwe="CWE-1050",
    references=("https://docs.djangoproject.com/en/stable/topics/db/optimization/",),
)

_ALWAYS = frozenset({"aggregate", "exclude", "filter", "first", "last", "latest", "order_by", "values_list"})
"""What asks the database even where the relation was fetched along."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Queries in `get_<field>(self, obj)` of serializers; of each method the first."""
    for owner in every(ast.ClassDef, file):
        if not any(last_name(base).endswith("Serializer") for base in owner.bases):
            continue
        for method in owner.body:
            if isinstance(method, ast.FunctionDef) and method.name.startswith("get_") and len(method.args.args) == 2:
                query = next(_queries(method, method.args.args[1].arg), None)
                if query is not None:
                    yield report(RULE, file, query, QUERY=query, METHOD=method.name)


def _queries(method: ast.FunctionDef, instance: str) -> Iterator[ast.Call]:
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and instance in names_in(node):
            relation = node.func.value if isinstance(node.func, ast.Attribute) else None
            is_related = isinstance(relation, ast.Attribute) and last_name(relation.value) == instance
            if is_query(node) or (is_related and method_of(node) in _ALWAYS):
                yield node
