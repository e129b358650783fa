"""scale/pandas-row-by-row: a data frame worked on or built row by row."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import constant, every, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/pandas-row-by-row",
    family="scale",
    title="Data frame worked on row by row",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    frameworks=("pandas",),
    message="`$CALL` $EFFECT.",
    why="A million rows take minutes instead of milliseconds, and often several times the memory.",
    fix="Calculate over whole columns (`df['total'] = df['price'] * df['count']`, `np.where`, `merge`, `groupby`); "
    "collect rows in a list and build or concatenate the frame once after the loop.",
    prompt="Vectorise: column arithmetic, `np.where`/`np.select` for conditions, `merge` for look-ups, `groupby().agg` "
    "for totals. To build a frame collect dicts or frames in a list and call `pd.DataFrame(rows)` or "
    "`pd.concat(frames, ignore_index=True)` once after the loop. Keep dtypes, index and missing values, and compare "
    "with the old result on a sample.",
    cwe="CWE-1050",
    references=("https://pandas.pydata.org/docs/user_guide/enhancingperf.html",),
)

_APPLY = "runs a Python function for each row, with a Series made for each"
_SEARCHES = "goes through all rows of the frame in every round of the loop"
_GROWS = "copies all rows so far in every round of the loop"


def find(file: PythonFile) -> Iterable[Finding]:
    """`apply(axis=1)`, searches for one value in each round, and frames that a loop makes longer step by step."""
    meaning = meaning_of(file)
    imported = {one.imported or "" for found in meaning.scopes.module.bindings.values() for one in found}
    if not any(one.partition(".")[0] == "pandas" for one in imported):
        return
    for call in every(ast.Call, file):
        axis = keyword(call, "axis")
        if method_of(call) == "apply" and call.args and constant(axis) in (1, "columns"):
            yield report(RULE, file, call, CALL=call, EFFECT=_APPLY)
    for assign, _ in loops_of(file).inside(ast.Assign):
        if _grows(assign):
            yield report(RULE, file, assign, CALL=assign, EFFECT=_GROWS)
    for node, loop in loops_of(file).inside(ast.Subscript):
        if _is_search(node, loop) and not extents_of(file).is_small(loop):
            yield report(RULE, file, node, CALL=node, EFFECT=_SEARCHES)


def _is_search(node: ast.Subscript, loop: Loop) -> bool:
    """`orders[orders["customer"] == customer]` and `orders.loc[orders.customer == customer]` of an older frame."""
    frame = node.value
    if isinstance(frame, ast.Attribute) and frame.attr == "loc":
        frame = frame.value
    if loop.items is None or not isinstance(frame, ast.Name) or any(frame.id in one.bound for one in loop.around()):
        return False
    masks = [one for one in ast.walk(node.slice) if isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.Eq)]
    return any(
        isinstance(mask.left, ast.Subscript | ast.Attribute)
        and last_name(mask.left.value) == frame.id
        and bool(names_in(mask.comparators[0]) & loop.targets)
        for mask in masks
    )


def _grows(assign: ast.Assign) -> bool:
    target, value = assign.targets[0], assign.value
    if isinstance(target, ast.Subscript):
        is_loc = isinstance(target.value, ast.Attribute) and target.value.attr == "loc"
        return is_loc and ast.unparse(target.slice).startswith("len(")
    if not isinstance(target, ast.Name) or not isinstance(value, ast.Call):
        return False
    if last_name(value.func) == "concat" and value.args and target.id in names_in(value.args[0]):
        return isinstance(value.args[0], ast.List | ast.Tuple)
    is_append = method_of(value) == "append" and isinstance(value.func, ast.Attribute)
    return is_append and isinstance(value.func, ast.Attribute) and last_name(value.func.value) == target.id
