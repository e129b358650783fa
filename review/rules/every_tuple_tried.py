"""scale/every-tuple-tried: all pairs or triples of a collection tried to find those that add up or are equal."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, keyword
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/every-tuple-tried",
    family="scale",
    title="All pairs or triples tried for an equation",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$ITEMS` gives every combination, and `$TEST` picks a few: the work grows with the size to the power of "
    "$POWER.",
    why="A thousand items are half a million pairs and 166 million triples, of which almost all are thrown away.",
    fix="Fix one item (or two) and look the missing value up in a set or dict of what was seen, or sort once and use "
    "two pointers.",
    prompt="Replace the search through all combinations: for an equation compute the missing value and look it up in "
    "a set or a `collections.Counter`; for triples sort once, fix the first and move two pointers; for equal keys "
    "group in a dict. Keep the treatment of duplicates, the order of the results, and that one item is not used twice.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/itertools.html#itertools.combinations",),
)

_COMBINERS = frozenset({"itertools.combinations", "itertools.permutations", "itertools.product"})
_ARITHMETIC = ast.Add | ast.Sub | ast.Mult | ast.BitXor | ast.Mod


def find(file: PythonFile) -> Iterable[Finding]:
    """Loops over combinations of a fixed number of items whose only work is a test of their sum or difference."""
    meaning = meaning_of(file)
    for loop in loops_of(file).all:
        items = loop.items
        power = _power(items, meaning) if isinstance(items, ast.Call) else 0
        if not isinstance(items, ast.Call) or power < 2 or not extents_of(file).of(items.args[0]):
            continue
        test = next((one for one in _tests(loop) if _is_equation(one, loop)), None)
        if test is not None:
            yield report(RULE, file, loop.place, ITEMS=items, TEST=test, POWER=str(power))


def _power(items: ast.Call, meaning: Meaning) -> int:
    """How many items stand in each combination; 0 if that is not a constant."""
    name = meaning.dotted(items.func)
    if name not in _COMBINERS or not items.args:
        return 0
    is_product = name == "itertools.product"
    size = constant(keyword(items, "repeat" if is_product else "r") or (items.args[1] if len(items.args) > 1 else None))
    return size if isinstance(size, int) and not (is_product and len(items.args) > 1) else 0


def _tests(loop: Loop) -> Iterator[ast.expr]:
    if isinstance(loop.node, ast.comprehension):
        yield from loop.node.ifs
        yield from (part for part in loop.body if isinstance(part, ast.Compare))
    elif len(loop.body) == 1 and isinstance(loop.body[0], ast.If) and not loop.body[0].orelse:
        yield loop.body[0].test


def _is_equation(test: ast.expr, loop: Loop) -> bool:
    """`a + b == wanted`, `sum(three) == 0`, `abs(a - b) == k`; of the items themselves, and nothing else."""
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq):
        return False
    for side in (test.left, test.comparators[0]):
        calls = [one for one in ast.walk(side) if isinstance(one, ast.Call)]
        is_known = all(isinstance(one.func, ast.Name) and one.func.id in ("sum", "abs") for one in calls)
        is_sum = any(isinstance(one.func, ast.Name) and one.func.id == "sum" for one in calls) or any(
            isinstance(one, ast.BinOp) and isinstance(one.op, _ARITHMETIC) for one in ast.walk(side)
        )
        if is_known and is_sum and names_in(side) & loop.targets:
            return True
    return False
