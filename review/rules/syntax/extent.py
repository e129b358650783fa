"""How much a loop goes through: which data of the program decide the number of its rounds."""

from __future__ import annotations

import ast
import re
from functools import lru_cache

from review.rules import PythonFile
from review.rules.syntax.loops import Loop, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import last_name, method_of

NOTHING: frozenset[str] = frozenset()

_SAME_SIZE = frozenset(
    {"enumerate", "iter", "len", "list", "reversed", "set", "sorted", "tuple", "map", "filter", "zip"}
)
_VIEWS = frozenset({"copy", "items", "keys", "values"})
_CONSTANT = re.compile(r"^_*[A-Z][A-Z0-9_]*[A-Z0-9]$")
_DEEPEST = 4
"""Assignments that are followed from one variable to the next."""
_LITERALS = (ast.Constant, ast.Dict, ast.List, ast.Set, ast.Tuple, ast.JoinedStr)


class Extents:
    """What the sizes in one file depend on."""

    def __init__(self, meaning: Meaning) -> None:
        self.meaning = meaning

    def of(self, node: ast.expr, depth: int = 0) -> frozenset[str]:
        """The names of the data that decide how long `node` is, or how large; empty for constants and the unknown."""
        if isinstance(node, ast.Name):
            return self._of_name(node, depth)
        if isinstance(node, ast.Attribute):
            return NOTHING if _CONSTANT.match(node.attr) else frozenset({ast.unparse(node)})
        if isinstance(node, ast.Subscript):
            return self._of_slice(node, depth)
        if isinstance(node, ast.Call):
            return self._of_call(node, depth)
        return frozenset[str]().union(*(self.of(one, depth) for one in _parts(node)))

    def _of_call(self, node: ast.Call, depth: int) -> frozenset[str]:
        name = last_name(node.func)
        if isinstance(node.func, ast.Name) and name in _SAME_SIZE and node.args:
            return frozenset().union(*(self.of(one, depth) for one in node.args))
        if name == "range" and node.args:
            return NOTHING if len(node.args) == 3 and not _is_step(node.args[2]) else self._of_range(node, depth)
        if isinstance(node.func, ast.Attribute) and method_of(node) in _VIEWS:
            return self.of(node.func.value, depth)
        return NOTHING

    def _of_range(self, node: ast.Call, depth: int) -> frozenset[str]:
        return frozenset().union(*(self.of(one, depth) for one in node.args[:2]))

    def _of_slice(self, node: ast.Subscript, depth: int) -> frozenset[str]:
        if not isinstance(node.slice, ast.Slice) or isinstance(node.slice.upper, ast.Constant):
            return NOTHING
        return self.of(node.value, depth)

    def _of_name(self, node: ast.Name, depth: int) -> frozenset[str]:
        if _CONSTANT.match(node.id):
            return NOTHING
        scope = self.meaning.scopes.of_name.get(node)
        _, bindings = scope.lookup(node.id) if scope else (None, ())
        values = [one.value for one in bindings if one.value is not None]
        if len(values) != 1 or len(bindings) != 1 or depth >= _DEEPEST:
            return frozenset({node.id})
        value = values[0]
        if isinstance(value, ast.Constant):
            return NOTHING
        if isinstance(value, ast.Call | ast.ListComp | ast.Name | ast.BinOp) or _is_whole(value):
            return self.of(value, depth + 1) | {node.id}
        return frozenset({node.id})

    def space(self, loop: Loop) -> frozenset[str]:
        """The data that a loop goes through from one end to the other."""
        if loop.items is None:
            return self._of_while(loop)
        return self.of(loop.items)

    def _of_while(self, loop: Loop) -> frozenset[str]:
        """`while i < len(items)`, where only `i` moves."""
        counter = counter_of(loop)
        test = limit_of(loop)
        if counter is None or test is None:
            return NOTHING
        limit = test.comparators[0]
        return NOTHING if names_in(limit) & loop.bound else self.of(limit)

    def is_small(self, loop: Loop) -> bool:
        """Whether it goes through a handful of constants only."""
        return loop.items is not None and self._is_constant(loop.items)

    def _is_constant(self, node: ast.expr, depth: int = 0) -> bool:
        if isinstance(node, ast.Name | ast.Attribute) and _CONSTANT.match(last_name(node)):
            return True
        if isinstance(node, ast.Name) and depth < _DEEPEST:
            scope = self.meaning.scopes.of_name.get(node)
            _, bindings = scope.lookup(node.id) if scope else (None, ())
            values = [one.value for one in bindings]
            return bool(values) and all(
                value is not None and _is_filled(value) and self._is_constant(value, depth + 1) for value in values
            )
        if isinstance(node, ast.Call):
            is_view = isinstance(node.func, ast.Attribute) and method_of(node) in _VIEWS
            inner = [node.func.value] if is_view and isinstance(node.func, ast.Attribute) else node.args
            known = is_view or last_name(node.func) in (_SAME_SIZE | {"range"}) - {"map", "filter"}
            return known and bool(inner) and all(self._is_constant(one, depth) for one in inner)
        return isinstance(node, _LITERALS)


def limit_of(loop: Loop) -> ast.Compare | None:
    """`i < n` of `while i < n:` and of `while i < n and wanted != items[i]:`."""
    if not isinstance(loop.node, ast.While):
        return None
    test = loop.node.test
    is_and = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And)
    first = test.values[0] if is_and and isinstance(test, ast.BoolOp) else test
    is_limit = isinstance(first, ast.Compare) and len(first.ops) == 1 and isinstance(first.ops[0], ast.Lt | ast.LtE)
    return first if is_limit and isinstance(first, ast.Compare) else None


def counter_of(loop: Loop) -> str | None:
    """`i` of `while i < n: … i += 1`, which counts up in the body itself."""
    test = limit_of(loop)
    if test is None or not isinstance(test.left, ast.Name) or not isinstance(loop.node, ast.While):
        return None
    name = test.left.id
    return name if any(is_increment(one, name) for one in loop.node.body) else None


def is_increment(node: ast.AST, name: str) -> bool:
    """`name += 1` or `name = name + 1`."""
    if isinstance(node, ast.AugAssign):
        is_one = isinstance(node.op, ast.Add) and isinstance(node.value, ast.Constant)
        return is_one and isinstance(node.target, ast.Name) and node.target.id == name
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return False
    return node.targets[0].id == name and ast.unparse(node.value) in (f"{name} + 1", f"1 + {name}")


def _parts(node: ast.expr) -> tuple[ast.expr, ...]:
    """What the size of a sum, or of a comprehension, depends on."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.FloorDiv):
        return node.left, node.right
    is_one = isinstance(node, ast.ListComp | ast.GeneratorExp) and len(node.generators) == 1
    return (node.generators[0].iter,) if is_one and isinstance(node, ast.ListComp | ast.GeneratorExp) else ()


def _is_step(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.UnaryOp)


def _is_whole(node: ast.expr) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice)


def _is_filled(node: ast.expr) -> bool:
    """A literal with items: an empty one is there to be filled."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return bool(node.elts)
    return bool(node.keys) if isinstance(node, ast.Dict) else isinstance(node, ast.Constant)


@lru_cache(maxsize=1)
def extents_of(file: PythonFile) -> Extents:
    """The extents of a file, kept for all rules that look at it one after the other."""
    return Extents(meaning_of(file))
