"""The table of longest chains, which a search in sorted ends (`bisect`) makes needless."""

from __future__ import annotations

import ast

from review.rules.syntax.loops import Loop
from review.rules.syntax.nests import variables
from review.rules.syntax.nodes import constant


def is_longest_chain(inner: Loop, outer: Loop) -> bool:
    """`if items[j] < items[i]: best[i] = max(best[i], best[j] + 1)` and nothing else."""
    test = inner.body[0] if len(inner.body) == 1 else None
    if not isinstance(test, ast.If) or test.orelse or len(test.body) != 1 or not _is_order(test.test, inner, outer):
        return False
    step = test.body[0]
    value = step.value if isinstance(step, ast.Assign) else None
    if not isinstance(step, ast.Assign) or not isinstance(value, ast.Call) or len(value.args) != 2:
        return False
    kept = [ast.unparse(one) for one in value.args]
    longer = next((one for one in value.args if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Add)), None)
    return (
        ast.unparse(value.func) == "max"
        and ast.unparse(step.targets[0]) in kept
        and longer is not None
        and 1 in (constant(longer.right), constant(longer.left))
    )


def _is_order(test: ast.expr, inner: Loop, outer: Loop) -> bool:
    """`items[j] < items[i]`, with both positions in the same list and no other condition."""
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE):
        return False
    sides = [test.left, test.comparators[0]]
    read = [one for one in sides if isinstance(one, ast.Subscript) and isinstance(one.slice, ast.Name)]
    if len(read) != 2 or len({ast.unparse(one.value) for one in read}) != 1:
        return False
    places = {one.slice.id for one in read if isinstance(one.slice, ast.Name)}
    return bool(places & variables(inner)) and bool(places & variables(outer))
