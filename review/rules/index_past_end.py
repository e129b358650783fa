"""edge-case/index-past-end: a loop that goes one past the last item."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, either, every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/index-past-end",
    family="edge-case",
    title="Index one past the last item",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="The index in `$ITEM` reaches `len($ITEMS)`, one past the last item, and raises IndexError.",
    why="The loop fails on its last round, every time, after all the work before it.",
    fix="Stop before the length: `range(len(items))`, `while i < len(items)`; or go through the items themselves "
    "(`for item in items`, `enumerate`).",
    prompt="Iterate over the items directly, with `enumerate` or `zip` where the position or a second sequence is "
    "needed; keep indexes only where neighbours are compared, and then stop at `len(items) - 1`. Add tests with no "
    "item, one item and two items.",
    cwe="CWE-193",
    references=("https://docs.python.org/3/library/functions.html#enumerate",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`items[i]` in `range(len(items) + 1)` or `while i <= len(items)`, `items[i + 1]` in `range(len(items))`."""
    meaning = meaning_of(file)
    for node in either(ast.For, ast.While, file):
        for name, items, last in _reaches(node):
            yield from _past_end(node, name, items, last, meaning)
    for item in every(ast.Subscript, file):
        if (size := _length(item.slice)) and size == ast.unparse(item.value) and isinstance(item.ctx, ast.Load):
            yield report(RULE, file, item, ITEM=item, ITEMS=item.value)


def _reaches(node: ast.For | ast.While) -> Iterator[tuple[str, str, int]]:
    """(variable, items, how far past `len(items) - 1` the variable goes)."""
    if isinstance(node, ast.For) and isinstance(node.target, ast.Name) and isinstance(node.iter, ast.Call):
        if last_name(node.iter.func) == "range" and 1 <= len(node.iter.args) <= 2:
            stop, more = _split(node.iter.args[-1])
            if size := _length(stop):
                yield node.target.id, size, more
    elif isinstance(node, ast.While) and isinstance(node.test, ast.Compare) and isinstance(node.test.left, ast.Name):
        size = _length(node.test.comparators[0])
        if size and len(node.test.ops) == 1 and isinstance(node.test.ops[0], ast.LtE):
            yield node.test.left.id, size, 1


def _split(stop: ast.expr) -> tuple[ast.expr, int]:
    """`size` and 1 of `size + 1`."""
    more = constant(stop.right) if isinstance(stop, ast.BinOp) and isinstance(stop.op, ast.Add) else None
    return (stop.left, more) if isinstance(stop, ast.BinOp) and isinstance(more, int) else (stop, 0)


def _past_end(loop: ast.For | ast.While, name: str, items: str, past: int, meaning: Meaning) -> Iterator[Finding]:
    """Reads in the loop with no condition on the index around or before them."""
    if _is_compared(name, loop):
        return
    for node in (node for statement in loop.body for node in ast.walk(statement)):
        if not isinstance(node, ast.Subscript) or ast.unparse(node.value) != items:
            continue
        if _offset(node.slice, name) + past > 0 and not is_caught(node, meaning.scopes, ("IndexError",)):
            yield report(RULE, meaning.file, node, ITEM=node, ITEMS=items)
            return


def _is_compared(name: str, loop: ast.For | ast.While) -> bool:
    """Whether a condition in the loop is about the index itself."""
    nodes = (node for statement in loop.body for node in ast.walk(statement))
    compared = (node for node in nodes if isinstance(node, ast.Compare))
    sides = (side for node in compared for side in (node.left, *node.comparators))
    return any(_offset(side, name) > -1_000 for side in sides)


def _offset(index: ast.expr, name: str) -> int:
    """0 for `i`, 1 for `i + 1`; far below for anything else."""
    if isinstance(index, ast.Name) and index.id == name:
        return 0
    if isinstance(index, ast.BinOp) and isinstance(index.left, ast.Name) and index.left.id == name:
        step = constant(index.right)
        if isinstance(step, int) and isinstance(index.op, ast.Add | ast.Sub):
            return step if isinstance(index.op, ast.Add) else -step
    return -1_000_000


def _length(node: ast.expr) -> str:
    """`items` of `len(items)`; empty for anything else."""
    is_length = isinstance(node, ast.Call) and last_name(node.func) == "len" and len(node.args) == 1
    return ast.unparse(node.args[0]) if is_length and isinstance(node, ast.Call) else ""
