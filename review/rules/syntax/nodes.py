"""The nodes of a file by their class, and short questions about single ones."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeVar, cast

from review.rules import PythonFile

N = TypeVar("N", bound=ast.AST)
M = TypeVar("M", bound=ast.AST)


def every(kind: type[N], file: PythonFile) -> Sequence[N]:
    """All nodes of just this class, in the order of `ast.walk`."""
    return cast(Sequence[N], _by_class(file).get(kind, ()))


def either(kind: type[N], other: type[M], file: PythonFile) -> Sequence[N | M]:
    """All nodes of these two classes."""
    return (*every(kind, file), *every(other, file))


@lru_cache(maxsize=1)
def _by_class(file: PythonFile) -> Mapping[type[ast.AST], Sequence[ast.AST]]:
    """Walked once for all rules that look at the file one after the other."""
    found: defaultdict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    for node in ast.walk(file.tree):
        found[type(node)].append(node)
    return found


def last_name(node: ast.AST | None) -> str:
    """`c` of `a.b.c` and of `c`; empty for anything else."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def method_of(node: ast.AST | None) -> str:
    """`save` of `order.save(...)`; empty for anything else."""
    return node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value that a call gives to a keyword."""
    return next((one.value for one in call.keywords if one.arg == name), None)


def has_unpacking(call: ast.Call) -> bool:
    """Whether `*args` or `**options` may hold any argument."""
    return any(one.arg is None for one in call.keywords) or any(isinstance(one, ast.Starred) for one in call.args)


def constant(node: ast.AST | None) -> object:
    """The value of a constant; None for anything else."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = constant(node.operand)
        return -value if isinstance(value, int | float) else None
    return node.value if isinstance(node, ast.Constant) else None


def is_none(node: ast.AST | None) -> bool:
    """Whether it is the literal `None`."""
    return isinstance(node, ast.Constant) and node.value is None


def awaited(node: ast.expr) -> ast.expr:
    """`call()` of `await call()`, and the expression itself otherwise."""
    return node.value if isinstance(node, ast.Await) else node
