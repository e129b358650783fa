"""Collections of names that a module writes out: `__all__`, tables of lazy names, `__slots__`."""

from __future__ import annotations

import ast
from collections.abc import Mapping

Assignments = Mapping[str, list[ast.expr]]
"""Every value that a module assigns to each of its names."""

_WRAPPERS = frozenset({"set", "frozenset", "list", "tuple", "dict", "sorted"})


def strings(node: ast.expr | None, assignments: Assignments, depth: int = 8) -> frozenset[str] | None:
    """Every string that the collection `node` may hold (keys and values of dicts), or None if the text does not tell.

    Names are looked up in `assignments`; `depth` bounds chains of them, which hostile text can make circular.
    """
    if node is None or depth == 0:
        return None
    if isinstance(node, ast.Constant):
        return frozenset({node.value}) if isinstance(node.value, str) else frozenset()
    parts = _of_call(node) if isinstance(node, ast.Call) else _parts(node, assignments)
    return None if parts is None else _union(parts, assignments, depth - 1)


def _parts(node: ast.expr, assignments: Assignments) -> list[ast.expr] | None:
    """The expressions whose strings together are those of `node`."""
    match node:
        case ast.Name(id=name):
            return assignments.get(name)
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            return elements
        case ast.Dict(keys=keys, values=values):
            return [*(key for key in keys if key is not None), *values]
        case ast.Starred(value=value):
            return [value]
        case ast.BinOp(left=left, op=ast.Add() | ast.BitOr(), right=right):
            return [left, right]
    return None


def _union(nodes: list[ast.expr], assignments: Assignments, depth: int) -> frozenset[str] | None:
    found: set[str] = set()
    for node in nodes:
        inner = strings(node, assignments, depth)
        if inner is None:
            return None
        found |= inner
    return frozenset(found)


def _of_call(node: ast.Call) -> list[ast.expr] | None:
    """`frozenset([...])`, `TABLE.keys()`, `"a b".split()`."""
    if isinstance(node.func, ast.Name) and node.func.id in _WRAPPERS:
        named = [ast.Constant(keyword.arg) for keyword in node.keywords if keyword.arg is not None]
        return [*node.args, *named, *(keyword.value for keyword in node.keywords)]
    if not isinstance(node.func, ast.Attribute):
        return None
    owner, method = node.func.value, node.func.attr
    if method == "split" and not node.args and isinstance(owner, ast.Constant) and isinstance(owner.value, str):
        return [ast.Constant(word) for word in owner.value.split()]
    if method in ("keys", "values", "items", "copy", "union"):
        return [owner, *node.args]
    return None
