"""scale/nested-scan: a loop that goes through the same data again in every round of the loop around it."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.chains import is_longest_chain
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nests import goes_again, is_folded, only_looks
from review.rules.syntax.nodes import either
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/nested-scan",
    family="scale",
    title="The same data gone through again in every round of a loop",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="For every round of the loop on line $LINE this one goes through `$ITEMS` again: the work grows with the "
    "square of the size.",
    why="A thousand items are a million steps, and a hundred thousand items do not finish.",
    fix="Go through the data once: look up what was seen in a dict or set, keep a running total or prefix sums, sort "
    "first and use two pointers or `bisect`, or count with `collections.Counter`.",
    prompt="Replace the nested loops by one pass in O(n) or O(n log n). Choose what fits: a dict or set of what was "
    "seen, `collections.Counter`, prefix sums, a sliding window, sorting with two pointers or `bisect`, a heap or a "
    "stack. Keep the results, their order and the treatment of duplicates and of empty input, and test against the "
    "old version on small random inputs.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/collections.html#collections.Counter",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Loops inside loops over the same data; of each nest only the first."""
    meaning = meaning_of(file)
    own = frozenset(node.name for node in either(ast.FunctionDef, ast.AsyncFunctionDef, file))
    reported: set[Loop] = set()
    for inner in loops_of(file).all:
        outer = _again(inner, meaning, own)
        if outer is not None and not reported & set(inner.around()):
            reported.update(inner.around())
            yield report(RULE, file, inner.place, LINE=str(outer.place.lineno), ITEMS=_data(inner))


def _again(inner: Loop, meaning: Meaning, own: frozenset[str]) -> Loop | None:
    """The loop around it that goes through the same data."""
    if inner.outer is None or not is_folded(inner, meaning.scopes.parents.get(inner.place)):
        return None
    extents = extents_of(meaning.file)
    for outer in inner.outer.around():
        if goes_again(inner, outer, extents) and (only_looks(inner, outer, own) or is_longest_chain(inner, outer)):
            return outer
    return None


def _data(loop: Loop) -> ast.expr | str:
    if loop.items is not None:
        return loop.items
    return loop.node.test if isinstance(loop.node, ast.While) else ""
