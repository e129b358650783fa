"""Searches for the nearest of some items, which go through all of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from review.rules.syntax.loops import Loop, names_in
from review.rules.syntax.nodes import keyword, last_name

_DISTANCE = re.compile(r"(?i)^(abs|fabs|hypot|sqrt)$|dist|haversine")
_FEW = re.compile(r"(?i)cent(er|re|roid)|cluster|palette|colou?r|direction|neighbo")
"""Names of collections that stay small whatever the size of the data."""


def keeps_nearest(inner: Loop, outer: Loop, parent: ast.AST | None) -> bool:
    """Whether an inner loop over items works out a distance to the outer item, and keeps the smallest."""
    if inner.items is None or _FEW.search(ast.unparse(inner.items)) or isinstance(inner.items, ast.Call):
        return False
    if isinstance(inner.node, ast.comprehension):
        is_min = isinstance(parent, ast.Call) and last_name(parent.func) == "min"
        return is_min and any(_mixes(part, inner.targets, outer.bound - inner.bound) for part in inner.body)
    measured = {
        name
        for part in inner.body
        if isinstance(part, ast.Assign) and _mixes(part.value, inner.targets, outer.bound - inner.bound)
        for name in names_in(part.targets[0])
    }
    return any(_keeps(part, measured) for part in inner.body)


def picks_nearest(call: ast.Call, loop: Loop) -> bool:
    """`min(stations, key=lambda station: distance(station, town))` for each town."""
    key = keyword(call, "key")
    if not isinstance(key, ast.Lambda) or last_name(call.func) != "min" or loop.items is None:
        return False
    if any(_FEW.search(ast.unparse(one)) for one in call.args):
        return False
    own = frozenset(one.arg for one in key.args.args)
    return _mixes(key.body, own, loop.bound - own)


def _mixes(within: ast.AST, inner: frozenset[str], outer: frozenset[str]) -> bool:
    """Whether a distance is worked out from the inner and the outer item."""
    return any(names_in(one) & inner and names_in(one) & outer for one in _distances(within))


def _distances(within: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(within):
        is_call = isinstance(node, ast.Call) and _DISTANCE.search(last_name(node.func))
        is_square = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow) and isinstance(node.left, ast.BinOp)
        if isinstance(node, ast.Call | ast.BinOp) and (is_call or is_square):
            yield node


def _keeps(part: ast.AST, measured: set[str]) -> bool:
    """`if distance < best: best = distance` and `best = min(best, distance)`."""
    if isinstance(part, ast.If):
        compares = [one for one in ast.walk(part.test) if isinstance(one, ast.Compare)]
        is_smaller = any(
            isinstance(one.ops[0], ast.Lt | ast.LtE) and last_name(one.left) in measured for one in compares
        )
        return is_smaller and any(isinstance(one, ast.Assign) for one in part.body)
    value = part.value if isinstance(part, ast.Assign) else None
    is_min = isinstance(value, ast.Call) and last_name(value.func) == "min"
    return is_min and isinstance(value, ast.Call) and bool(names_in(value) & measured)
