"""scale/range-walked-again: part of a list gone through again for every position or query."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nests import counts, variables
from review.rules.syntax.nodes import last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/range-walked-again",
    family="scale",
    title="Ranges of a list added up again and again",
    severity="medium",
    confidence="low",
    level="monitor",
    languages=("python",),
    message="`$WORK` goes through its part of `$ITEMS` anew in every round of the loop, though the parts overlap.",
    why="The work is the number of rounds times the length of the range: 100,000 queries over 100,000 numbers do not "
    "finish.",
    fix="Keep a running value that is updated by what enters and leaves the window, or build prefix sums once "
    "(`itertools.accumulate`) and subtract; for range updates use a difference array.",
    prompt="Make each round O(1) or O(log n): prefix sums with `itertools.accumulate` for sums of ranges, a running "
    "total for a window of fixed size, a `collections.deque` for the maximum or minimum of a window, running maxima "
    "from both sides for prefixes and suffixes, a difference array for updates of ranges. Mind empty ranges and the "
    "bounds (inclusive or not), and test against the old version on small random inputs.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/itertools.html#itertools.accumulate",),
)

_FOLDS = frozenset({"max", "min", "sum", "set", "sorted", "Counter", "prod"})
_STEPS = (ast.Add, ast.Sub, ast.Mult, ast.BitXor)


def find(file: PythonFile) -> Iterable[Finding]:
    """Aggregates of slices, and inner loops over ranges, whose ends come from the loop around."""
    loops = loops_of(file)
    for call, loop in loops.inside(ast.Call):
        part = _slice(call, loop)
        if part is not None and meaning_of(file).dotted(call.func) is not None and not extents_of(file).is_small(loop):
            yield report(RULE, file, call, WORK=call, ITEMS=part.value)
    for loop in loops.all:
        for array in _ranged(loop):
            yield report(RULE, file, loop.place, WORK=loop.items or loop.place, ITEMS=array)
            break


def _slice(call: ast.Call, loop: Loop) -> ast.Subscript | None:
    """`items[i:j]` of `sum(items[i:j])`, where `items` is older than the loop and an end moves with it."""
    part = call.args[0] if len(call.args) == 1 and last_name(call.func) in _FOLDS else None
    if not isinstance(part, ast.Subscript) or not isinstance(part.slice, ast.Slice):
        return None
    if not isinstance(part.value, ast.Name) or part.slice.step is not None:
        return None
    ends = [end for end in (part.slice.lower, part.slice.upper) if end is not None]
    moving = frozenset().union(*(names_in(end) for end in ends)) if ends else frozenset()
    around = [one for one in loop.around() if part.value.id not in one.bound]
    return part if any(moving & variables(one) for one in around) and _is_long(ends, loop) else None


def _is_long(ends: list[ast.expr], loop: Loop) -> bool:
    """Not `items[i:i + 3]`: a part of constant length."""
    if len(ends) < 2:
        return True
    moving = loop.bound.intersection(*(names_in(end) for end in ends))
    others = frozenset().union(*(names_in(end) for end in ends)) - moving
    return not moving or bool(others)


def _ranged(inner: Loop) -> Iterator[str]:
    """The list that a loop over `range(left, right)` adds up or changes, with the ends given by the loop around."""
    outer, call = inner.outer, inner.items
    if outer is None or not isinstance(call, ast.Call) or last_name(call.func) != "range" or len(call.args) != 2:
        return
    ends = [names_in(end) for end in call.args]
    if not all(end & outer.bound for end in ends) or (ends[0] == ends[1]):
        return
    if counts(outer) and not (ends[0] | ends[1]) & (outer.bound - variables(outer)) and not ends[0] & ends[1]:
        return
    statement = inner.body[0] if len(inner.body) == 1 else None
    if isinstance(statement, ast.AugAssign) and isinstance(statement.op, _STEPS):
        for node in ast.walk(statement):
            name = _indexed_by(node, inner)
            if name and name not in outer.bound:
                yield name


def _indexed_by(node: ast.AST, loop: Loop) -> str:
    """`items` of `items[i]`, where `i` is the loop's own."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Name):
        return ""
    return node.value.id if isinstance(node.slice, ast.Name) and node.slice.id in loop.targets else ""
