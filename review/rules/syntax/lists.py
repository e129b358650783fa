"""Which variables surely hold a list, in which looking something up takes longer the longer it is."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeGuard

from review.rules.syntax.loops import Loop
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import every, last_name, method_of
from review.rules.syntax.scopes import Binding

_MAKERS = frozenset({"list", "sorted"})
_GIVERS = frozenset({"split", "splitlines", "readlines", "fetchall", "fetchmany", "tolist", "values_list"})
_ANNOTATIONS = frozenset({"list", "List"})

Place = ast.Name | ast.Attribute
"""What may hold a list: `items` or `self.items`."""


def is_place(node: ast.AST | None) -> TypeGuard[Place]:
    """Whether it is a variable, or an attribute of `self`."""
    return isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and last_name(node.value) == "self")


def is_list(node: ast.expr, meaning: Meaning, loops: Iterable[Loop] = ()) -> bool:
    """Whether each value that `node` may have is a list of unknown length; `loops` may show it by their positions."""
    if isinstance(node, ast.Attribute):
        return _is_list_attribute(node, meaning)
    if not isinstance(node, ast.Name):
        return False
    bindings = meaning.bindings(node)
    return bool(bindings) and (
        all(_makes_list(one) for one in bindings) or (_is_parameter(bindings) and _is_indexed(node.id, loops))
    )


def _is_list_attribute(node: ast.Attribute, meaning: Meaning) -> bool:
    """`self.items`, which its class sets to lists only."""
    owner = _class_of(node, meaning) if is_place(node) else None
    values = _attributes(meaning).get((owner, node.attr), ()) if owner is not None else ()
    return bool(values) and all(
        _is_list_value(one) or (isinstance(one, ast.Name) and is_list(one, meaning)) for one in values
    )


def _class_of(node: ast.AST, meaning: Meaning) -> ast.ClassDef | None:
    return next((above for above, _ in meaning.scopes.ancestors(node) if isinstance(above, ast.ClassDef)), None)


@lru_cache(maxsize=1)
def _attributes(meaning: Meaning) -> Mapping[tuple[ast.ClassDef | None, str], Sequence[ast.expr | None]]:
    """(class, name) → all that `self.name` is set to; None where that cannot be told."""
    found: defaultdict[tuple[ast.ClassDef | None, str], list[ast.expr | None]] = defaultdict(list)
    for node in every(ast.Attribute, meaning.file):
        if is_place(node) and isinstance(node.ctx, ast.Store):
            statement = meaning.scopes.parents.get(node)
            if not isinstance(statement, ast.AugAssign):
                value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
                found[_class_of(node, meaning), node.attr].append(value)
    return found


def _makes_list(binding: Binding) -> bool:
    if isinstance(binding.node, ast.arg):
        return _is_list_type(binding.node.annotation)
    return _is_list_value(binding.value)


def _is_list_value(value: ast.expr | None) -> bool:
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult):
        value = value.left
    if isinstance(value, ast.List):
        return not value.elts or isinstance(value.elts[0], ast.Starred)
    if isinstance(value, ast.Subscript):
        return isinstance(value.slice, ast.Slice)
    if isinstance(value, ast.Call):
        return last_name(value.func) in _MAKERS or method_of(value) in _GIVERS
    return isinstance(value, ast.ListComp)


def _is_list_type(annotation: ast.expr | None) -> bool:
    """`list[str]`, `list`, `List[int] | None`, `Optional[list[int]]`."""
    if isinstance(annotation, ast.BinOp):
        return _is_list_type(annotation.left)
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value.startswith(("list[", "List["))
    if isinstance(annotation, ast.Subscript):
        is_optional = last_name(annotation.value) == "Optional"
        return _is_list_type(annotation.slice if is_optional else annotation.value)
    return last_name(annotation) in _ANNOTATIONS


def _is_parameter(bindings: Iterable[Binding]) -> bool:
    return all(isinstance(one.node, ast.arg) and one.node.annotation is None for one in bindings)


def _is_indexed(name: str, loops: Iterable[Loop]) -> bool:
    """Whether a loop over `range(len(name))` shows that `name` has positions."""
    return any(
        isinstance(node, ast.Call) and last_name(node.func) in ("len", "enumerate") and _is_of(node, name)
        for loop in loops
        if loop.items is not None and isinstance(loop.items, ast.Call) and last_name(loop.items.func) != "enumerate"
        for node in ast.walk(loop.items)
    )


def _is_of(call: ast.Call, name: str) -> bool:
    return any(isinstance(one, ast.Name) and one.id == name for one in call.args)
