"""What a function asks before it goes on: expressions that stand in a condition, and errors that are caught."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from review.rules.syntax.nodes import last_name
from review.rules.syntax.scopes import Scopes

Unit = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module

EVERYTHING = frozenset({"BaseException", "Exception"})

_CHECKING = re.compile(r"(?i)^_*(assert|check|ensure|require|verify|validate|abort|raise|fail|expect|guard|must)")
"""Names of functions that end the caller's work when their argument is not what it should be."""


def unit_of(node: ast.AST, scopes: Scopes) -> Unit:
    """The innermost function around `node`, or the module."""
    return next(parent for parent, _ in scopes.ancestors(node) if isinstance(parent, Unit))


@lru_cache(maxsize=4096)
def tested(unit: Unit) -> frozenset[str]:
    """The source of every expression that a condition in `unit` looks at as such.

    `if user and user.age > 3` looks at `user` and `user.age`; `if user.age > 3` takes `user` for granted.
    """
    return frozenset(
        ast.unparse(part) for condition in _conditions(unit) for part in looked_at(condition) if _is_place(part)
    )


def _conditions(unit: Unit) -> Iterator[ast.expr]:
    for node in ast.walk(unit):
        if isinstance(node, ast.If | ast.While | ast.IfExp | ast.Assert):
            yield node.test
        elif isinstance(node, ast.comprehension):
            yield from node.ifs
        elif isinstance(node, ast.Match):
            yield node.subject
        elif isinstance(node, ast.BoolOp | ast.Compare) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        ):
            yield node
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _checks(node.value):
            yield from node.value.args


def _checks(call: ast.Call) -> bool:
    return bool(_CHECKING.match(last_name(call.func)))


def looked_at(node: ast.AST) -> Iterator[ast.AST]:
    """`node` and the parts of it that are looked at themselves, not only reached through."""
    yield node
    for child in ast.iter_child_nodes(node):
        is_way = isinstance(node, ast.Attribute | ast.Subscript) and child is node.value
        is_method = isinstance(node, ast.Call) and child is node.func
        if not is_way and not is_method:
            yield from looked_at(child)


def _is_place(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.NamedExpr)


def is_caught(node: ast.AST, scopes: Scopes, names: Iterable[str]) -> bool:
    """Whether an error of one of these classes, raised at `node`, is caught or expected in the same function."""
    wanted = {*names, *EVERYTHING}
    for parent, child in scopes.ancestors(node):
        if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        if isinstance(parent, ast.Try | ast.TryStar) and child in parent.body:
            if any(handler.type is None or caught(handler) & wanted for handler in parent.handlers):
                return True
        elif isinstance(parent, ast.With | ast.AsyncWith) and child in parent.body and _expects(parent, wanted):
            return True
    return False


def caught(handler: ast.ExceptHandler) -> frozenset[str]:
    """The last names of the classes that a handler names; empty for a bare `except`."""
    classes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type] if handler.type else []
    return frozenset(map(last_name, classes))


def _expects(node: ast.With | ast.AsyncWith, wanted: Iterable[str]) -> bool:
    calls = (item.context_expr for item in node.items)
    return any(
        isinstance(call, ast.Call)
        and last_name(call.func) in ("suppress", "raises", "assertRaises", "assertRaisesRegex")
        and any(last_name(argument) in wanted for argument in call.args)
        for call in calls
    )
