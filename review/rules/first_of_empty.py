"""edge-case/first-of-empty: the first of a result that may be empty."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught, tested, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import awaited, constant, every, has_unpacking, keyword, last_name, method_of
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import quoted, report

RULE = Rule(
    id="edge-case/first-of-empty",
    family="edge-case",
    title="First item of a result that may be empty",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$ITEMS` may be empty, and then `$USE` raises $ERROR.",
    why="The search that finds nothing is not an error of the program, but it ends the request as one.",
    fix="Handle the empty result first, or ask for one item with a default: `next(iter(items), None)`, `max(items, "
    "default=None)`.",
    prompt="Decide what an empty result means here (None, a default, or a domain error that names what was looked "
    "for) and handle it before an item is taken. Use `next(iter(...), None)` or `default=` where None fits. Do not "
    "catch IndexError around more than the access. Add a test with an empty result.",
    cwe="CWE-129",
    references=("https://docs.python.org/3/library/functions.html#max",),
)

_RESULTS = frozenset({"fetchall", "find_all", "findall", "xpath", "glob", "rglob", "filter"})
"""Calls whose answer is a list that is empty when nothing is found."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`[0]` and `[-1]`, `max` and `min` of filtered lists and of results, if nothing in the function asks for them."""
    meaning = meaning_of(file)
    for item in every(ast.Subscript, file):
        if constant(item.slice) in (0, -1) and isinstance(item.ctx, ast.Load):
            yield from _if_empty(item, item.value, f"[{constant(item.slice)}]", "IndexError", meaning)
    for call in every(ast.Call, file):
        if _picks_extreme(call) and meaning.standard(call.func):
            yield from _if_empty(call, call.args[0], f"{last_name(call.func)}()", "ValueError", meaning)


def _picks_extreme(call: ast.Call) -> bool:
    is_of_one = last_name(call.func) in ("max", "min") and len(call.args) == 1
    return is_of_one and keyword(call, "default") is None and not has_unpacking(call)


def _if_empty(node: ast.expr, items: ast.expr, use: str, error: str, meaning: Meaning) -> Iterator[Finding]:
    given = values(items, meaning)
    if not given or not all(_may_be_empty(value, meaning) for value in given):
        return
    if is_caught(node, meaning.scopes, (error, "LookupError")) or _is_asked(node, items, given, meaning):
        return
    yield report(RULE, meaning.file, node, ITEMS=quoted(given[0]), USE=use, ERROR=error)


def _is_asked(node: ast.expr, items: ast.expr, given: Iterable[ast.expr], meaning: Meaning) -> bool:
    """Whether a condition looks at the items, or at what they are picked from."""
    names = tested(unit_of(node, meaning.scopes))
    picked_from = [generator.iter for value in given for generator in getattr(value, "generators", ())]
    return any(ast.unparse(one) in names for one in (items, *picked_from))


def _may_be_empty(node: ast.expr, meaning: Meaning) -> bool:
    value = awaited(node)
    if isinstance(value, ast.ListComp | ast.GeneratorExp | ast.SetComp):
        return any(generator.ifs for generator in value.generators)
    if not isinstance(value, ast.Call):
        return False
    if last_name(value.func) in ("list", "sorted", "tuple", "set") and value.args:
        return _may_be_empty(value.args[0], meaning)
    if isinstance(value.func, ast.Name):
        return value.func.id == "filter"
    return method_of(value) in _RESULTS or _is_query(value)


def _is_query(call: ast.Call) -> bool:
    """`.all()` at the end of a query."""
    if method_of(call) != "all" or call.args or not isinstance(call.func, ast.Attribute):
        return False
    return any(last_name(node) in ("filter", "filter_by", "scalars", "where") for node in ast.walk(call.func.value))
