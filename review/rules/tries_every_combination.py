"""scale/tries-every-combination: a search through all orders or all subsets of the input."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/tries-every-combination",
    family="scale",
    title="Every order or subset of the input is tried",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$ITEMS` has $NUMBER rounds: the work grows exponentially with the input.",
    why="Twelve items have 479 million orders, and thirty have a billion subsets: the process looks hung.",
    fix="Compare counts instead of orders (`collections.Counter`), fill a table of reachable values instead of trying "
    "subsets, or cut the search off as soon as it cannot succeed.",
    prompt="Replace the exhaustive search: count with `collections.Counter` where only the multiset matters, use "
    "dynamic programming over reachable sums or states, a greedy choice that can be proven, or backtracking that "
    "prunes. If it must stay exhaustive, check and document the largest input that is allowed.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/itertools.html#itertools.permutations",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Loops over permutations, over combinations of every length, and over bit masks of all subsets."""
    for loop in loops_of(file).all:
        items = loop.items
        if not isinstance(items, ast.Call) or extents_of(file).is_small(loop):
            continue
        for number in _numbers(items, loop, file):
            yield report(RULE, file, loop.place, ITEMS=items, NUMBER=number)
            break


def _numbers(items: ast.Call, loop: Loop, file: PythonFile) -> Iterator[str]:
    name = meaning_of(file).dotted(items.func)
    if name == "itertools.permutations" and len(items.args) == 1 and extents_of(file).of(items.args[0]):
        yield "n!"
    elif name in ("itertools.combinations", "itertools.permutations") and len(items.args) == 2:
        if loop.outer is not None and names_in(items.args[1]) & loop.outer.targets and _is_range(loop.outer.items):
            yield "altogether 2ⁿ"
    elif name == "range" and _is_mask(items.args[-1]) and not _is_table(loop):
        yield "2ⁿ"


def _is_range(items: ast.expr | None) -> bool:
    return isinstance(items, ast.Call) and last_name(items.func) == "range"


def _is_mask(limit: ast.expr) -> bool:
    """`1 << n` or `2 ** n`."""
    if not isinstance(limit, ast.BinOp) or not isinstance(limit.left, ast.Constant):
        return False
    if isinstance(limit.right, ast.Constant):
        return False
    shape = (type(limit.op), limit.left.value)
    return shape in ((ast.LShift, 1), (ast.Pow, 2))


def _is_table(loop: Loop) -> bool:
    """Whether the masks are the keys of a table: dynamic programming over subsets needs each of them."""
    return any(
        isinstance(node, ast.Subscript) and names_in(node.slice) & loop.targets
        for part in loop.body
        for node in ast.walk(part)
    ) or not any(isinstance(node, ast.For | ast.comprehension) for part in loop.body for node in ast.walk(part))
