"""scale/aggregate-in-loop: a whole collection added up, sorted or searched for its maximum in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.lists import Place, is_place
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nearest import picks_nearest
from review.rules.syntax.nodes import method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/aggregate-in-loop",
    family="scale",
    title="Whole collection worked through in every round",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$WORK` goes through all of `$ITEMS` in every round of the loop.",
    why="The work grows with the square of the size: 50,000 items are 2.5 billion steps.",
    fix="Take it out of the loop if the collection does not change there; else keep a running value, or a heap "
    "(`heapq`) for the smallest or largest of a changing collection, and `bisect.insort` for a sorted one.",
    prompt="Compute the aggregate once before the loop, or keep it up to date step by step: a running sum, minimum or "
    "maximum, `heapq` where items are taken and added, `bisect.insort` where a sorted list grows, a "
    "`collections.Counter` for counts. Keep the results and the behaviour for empty collections.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/heapq.html",),
)

_FOLDS = frozenset({"sum", "min", "max", "sorted", "set", "frozenset", "collections.Counter", "statistics.mean"})
_CHANGES = frozenset({"append", "remove", "pop", "insert", "extend", "add", "discard"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Aggregates of a plain variable that is older than the loop; of each loop and variable the first."""
    meaning, extents = meaning_of(file), extents_of(file)
    seen: set[tuple[Loop, str]] = set()
    for call, loop in loops_of(file).inside(ast.Call):
        items = _aggregated(call, meaning.standard(call.func))
        if items is None or (loop, ast.unparse(items)) in seen or not extents.of(items) or extents.is_small(loop):
            continue
        goes_on = _goes_on(loop, ast.unparse(items), is_sort=method_of(call) == "sort")
        if _is_older(items, loop) and (goes_on or picks_nearest(call, loop)):
            seen.add((loop, ast.unparse(items)))
            yield report(RULE, file, call, WORK=call, ITEMS=items)


def _aggregated(call: ast.Call, name: str | None) -> Place | None:
    """`items` of `sum(items)` and of `items.sort()`."""
    if method_of(call) == "sort" and isinstance(call.func, ast.Attribute):
        return call.func.value if is_place(call.func.value) else None
    items = call.args[0] if name in _FOLDS and len(call.args) == 1 else None
    return items if is_place(items) else None


def _is_older(items: Place, loop: Loop) -> bool:
    return not any(one.sets(items) for one in loop.around())


def _goes_on(loop: Loop, name: str, *, is_sort: bool) -> bool:
    """Whether the loop runs over the same data, or changes it step by step; else a few rounds are likely."""
    changes = any(
        method_of(node) in _CHANGES and isinstance(node, ast.Call) and _owner(node) == name
        for part in loop.body
        for node in ast.walk(part)
    )
    over = loop.items is not None and _occurs(name, loop.items)
    return changes or (over and not is_sort) or (isinstance(loop.node, ast.While) and _occurs(name, loop.node.test))


def _occurs(name: str, within: ast.expr) -> bool:
    return any(is_place(node) and ast.unparse(node) == name for node in ast.walk(within))


def _owner(call: ast.Call) -> str:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return ast.unparse(owner) if is_place(owner) else ""
