"""scale/range-walked-again: part of a list gone through again for every position or query."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Called, called_in_loops, own_loops, own_nodes
from review.rules.syntax.extent import extents_of
from review.rules.syntax.lists import Place, is_place
from review.rules.syntax.loops import Loop, loops_of, names_in, value_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nests import counts, variables
from review.rules.syntax.nodes import constant, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/range-walked-again",
    family="scale",
    title="Ranges of a list added up again and again",
    severity="medium",
    confidence="low",
    level="comment",
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
_ASKED = re.compile(r"(?i)quer|request|range|ask|lookup")
"""Names of lists of pairs that may overlap; `segments` or `chunks` more likely do not."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Aggregates of slices, and inner loops over ranges, whose ends come from the loop around."""
    seen: set[ast.expr | ast.stmt] = set()
    for call, loop in _calls(file):
        part = _slice(call, loop, file)
        if part is not None and meaning_of(file).dotted(call.func) is not None:
            seen.add(call)
            yield report(RULE, file, call, WORK=call, ITEMS=part.value)
    for inner, outer in _nests(file):
        array = next(_ranged(inner, outer, file), None)
        if array is not None and inner.place not in seen:
            seen.add(inner.place)
            yield report(RULE, file, inner.place, WORK=inner.items or inner.place, ITEMS=array)


def _calls(file: PythonFile) -> Iterator[tuple[ast.Call, Loop]]:
    """Calls in loops, also where they are in a function that a loop calls."""
    yield from loops_of(file).inside(ast.Call)
    for called in called_in_loops(file):
        yield from ((call, called) for call in own_nodes(called, ast.Call, file))


def _nests(file: PythonFile) -> Iterator[tuple[Loop, Loop]]:
    yield from ((inner, outer) for inner in loops_of(file).all if inner.outer for outer in inner.outer.around())
    for called in called_in_loops(file):
        yield from ((inner, called) for inner in own_loops(called, file))


def _slice(call: ast.Call, loop: Loop, file: PythonFile) -> ast.Subscript | None:
    """`items[i:j]` of `sum(items[i:j])`, where `items` is older than the loop and an end moves with it."""
    part = value_in(call.args[0], loop) if len(call.args) == 1 and last_name(call.func) in _FOLDS else None
    if not isinstance(part, ast.Subscript) or not isinstance(part.slice, ast.Slice) or part.slice.step is not None:
        return None
    if not is_place(part.value):
        return None
    ends = [end for end in (part.slice.lower, part.slice.upper) if end is not None and constant(end) is None]
    around = [one for one in loop.around() if not one.sets(part.value)]
    return part if any(_overlaps(ends, one, file) and (_is_asked(one) or counts(one)) for one in around) else None


def _overlaps(ends: Sequence[ast.expr], loop: Loop, file: PythonFile) -> bool:
    """Whether the parts that the rounds of a loop take out have much in common.

    Not `items[i:i + 3]`, which is short, and not the parts of `range(0, n, size)`, which lie side by side.
    """
    extents = extents_of(file)
    moving = variables(loop)
    inner = [_moving_part(value_in(end, loop), moving) for end in ends]
    names = [names_in(end) for end in inner]
    if extents.is_small(loop) or not any(one & moving for one in names) or _leaps(loop):
        return False
    if len(ends) < 2 or not all(names):
        return True
    others = [one for end in inner for one in ast.walk(end) if isinstance(one, ast.Name) and one.id not in moving]
    if any(extents.of(one) for one in others):
        return True
    return all(isinstance(end, ast.Name | ast.BinOp) for end in inner) and not names[0] & names[1]


def _moving_part(end: ast.expr, moving: frozenset[str]) -> ast.expr:
    """`i + k` of `min(n, i + k)`."""
    if isinstance(end, ast.Call) and last_name(end.func) in ("min", "max"):
        return next((one for one in end.args if names_in(one) & moving), end)
    return end


def _leaps(loop: Loop) -> bool:
    """Whether it is a `range` with a step of its own."""
    items = loop.items
    is_range = isinstance(items, ast.Call) and last_name(items.func) == "range" and not isinstance(loop, Called)
    return is_range and isinstance(items, ast.Call) and len(items.args) == 3 and constant(items.args[2]) not in (1, -1)


def _is_asked(loop: Loop) -> bool:
    return isinstance(loop, Called) or (loop.items is not None and bool(_ASKED.search(ast.unparse(loop.items))))


def _ranged(inner: Loop, outer: Loop, file: PythonFile) -> Iterator[str]:
    """The list that a loop over `range(left, right)` adds up or changes, with the ends given by the loop around."""
    call = inner.items
    if not isinstance(call, ast.Call) or last_name(call.func) != "range" or len(call.args) != 2:
        return
    moving = variables(outer)
    if not all(names_in(_moving_part(value_in(end, outer), moving)) & moving for end in call.args):
        return
    parent = meaning_of(file).scopes.parents.get(inner.place)
    for step in _steps(inner, parent) if _overlaps(call.args, outer, file) else ():
        for node in ast.walk(step):
            array = _indexed_by(node, inner)
            if array is not None and not outer.sets(array):
                yield ast.unparse(array)


def _steps(inner: Loop, parent: ast.AST | None) -> Iterator[ast.AST]:
    """The only thing that a loop does, if that is to add up or to find the largest or smallest."""
    if isinstance(inner.node, ast.comprehension):
        if isinstance(parent, ast.Call) and last_name(parent.func) in _FOLDS:
            yield from inner.body
        return
    statement = inner.body[0] if len(inner.body) == 1 else None
    if isinstance(statement, ast.If) and len(statement.body) == 1 and not statement.orelse:
        kept = statement.body[0]
        if isinstance(statement.test, ast.Compare) and isinstance(kept, ast.Assign):
            yield kept.value
    elif isinstance(statement, ast.AugAssign) and isinstance(statement.op, _STEPS):
        yield statement
    elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
        is_kept = ast.unparse(statement.targets[0]) in map(ast.unparse, statement.value.args)
        if last_name(statement.value.func) in _FOLDS and is_kept:
            yield statement.value


def _indexed_by(node: ast.AST, loop: Loop) -> Place | None:
    """`items` of `items[i]` and of `items[i][j]`, where `i` is the loop's own."""
    if not isinstance(node, ast.Subscript) or not is_place(node.value):
        return None
    return node.value if isinstance(node.slice, ast.Name) and node.slice.id in loop.targets else None
