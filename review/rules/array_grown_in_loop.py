"""scale/array-grown-in-loop: an array or tensor copied as a whole to add to it in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.lists import is_place
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/array-grown-in-loop",
    family="scale",
    title="Array copied to grow in every round of a loop",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    frameworks=("numpy",),
    message="`$STEP` copies all of `$ITEMS` to add to it, in every round of the loop.",
    why="Arrays have a fixed size, so each step allocates and copies everything so far: n steps cost n times n moves.",
    fix="Collect the parts in a list and make one array after the loop (`np.concatenate(parts)`, `np.array(values)`), "
    "or allocate the array once with its final size and fill it.",
    prompt="Append to a Python list in the loop and build the array once afterwards (`np.array`, `np.concatenate`, "
    "`np.vstack`, `torch.cat` or `torch.stack`), or allocate it beforehand with `np.empty` where the size is known. "
    "Keep dtype, shape and axis, and decide what the result is when there is nothing to add.",
    cwe="CWE-407",
    references=("https://numpy.org/doc/stable/reference/generated/numpy.concatenate.html",),
)

_GROWERS = frozenset(
    """
    numpy.append numpy.insert numpy.concatenate numpy.vstack numpy.hstack numpy.dstack numpy.column_stack
    numpy.row_stack numpy.r_ numpy.c_ torch.cat torch.concat torch.hstack torch.vstack
    """.split()  # noqa: SIM905  one per line would fill a page
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`x = np.append(x, …)` and its like, where `x` is older than the loop."""
    meaning = meaning_of(file)
    for assign, loop in loops_of(file).inside(ast.Assign):
        target, value = assign.targets[0], assign.value
        if not is_place(target) or extents_of(file).is_small(loop):
            continue
        made = value.func if isinstance(value, ast.Call) else value.value if isinstance(value, ast.Subscript) else None
        if made is None or meaning.dotted(made) not in _GROWERS:
            continue
        parts = value.args[0] if isinstance(value, ast.Call) and value.args else value
        if _is_part(ast.unparse(target), parts) and not _starts_anew(ast.unparse(target), loop):
            yield report(RULE, file, assign, STEP=assign, ITEMS=target)


def _is_part(name: str, parts: ast.expr) -> bool:
    """Whether the old array stands as a whole in what is put together."""
    if isinstance(parts, ast.Subscript):
        parts = parts.slice
    inner = parts.elts if isinstance(parts, ast.List | ast.Tuple) else [parts]
    return any(ast.unparse(one) == name for one in inner)


def _starts_anew(name: str, loop: Loop) -> bool:
    """Whether each round of the innermost loop begins with another array."""
    return any(
        isinstance(one, ast.Assign)
        and ast.unparse(one.targets[0]) == name
        and not any(ast.unparse(node) == name for node in ast.walk(one.value) if isinstance(node, ast.expr))
        for one in loop.body
    )
