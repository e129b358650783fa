"""Code that knows that a name may not exist: what such code does is not a mistake."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.rules.syntax.scopes import Scopes

EXPECTED = frozenset(
    """
    AttributeError BaseException Exception ImportError ModuleNotFoundError NameError TypeError suppress raises
    assertRaises assertRaisesRegex
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Exceptions that a missing name, module or keyword raises, and the context managers that expect one."""

_RAISES = frozenset({"raises", "assertRaises", "assertRaisesRegex"})

ASKS_FOR_VERSION = re.compile(
    r"""
    hasattr | getattr | callable | (?i: version) | platform | implementation | TYPE_CHECKING
    | (?i: py_?[23] | python[_23] | pypy | jython | ironpython | cython | cpython | compat | legacy | six)
    | (?i: windows | win32 | linux | darwin | macos | posix)
    | ^ (HAS | HAVE | IS | USE) _ | ^ _? [A-Z][A-Z0-9]* (_ [A-Z0-9]+)+ $ | ^ name $
    """,
    re.VERBOSE,
)
"""Words in a condition that asks what the interpreter or the platform has; a constant mostly holds such an answer."""


def is_guarded(node: ast.AST, scopes: Scopes) -> bool:
    """Whether `node` runs only where it works, or its failure is expected."""
    return any(_expects(parent, child) or _must_raise(parent, child) for parent, child in scopes.ancestors(node))


_HUSHING = frozenset(
    {"catch_warnings", "warns", "assertWarns", "assertWarnsRegex", "deprecated_call", "filterwarnings"}
)
"""Context managers and decorators below which a warning is expected."""


def expects_warning(node: ast.AST, scopes: Scopes) -> bool:
    """Whether the code around `node` knows that it warns: it catches the warning, or asks for it."""
    return any(_hushes(parent, child) for parent, child in scopes.ancestors(node))


def _hushes(parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(parent, ast.With | ast.AsyncWith):
        return child in parent.body and _mentions((item.context_expr for item in parent.items), _HUSHING)
    if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return _mentions(parent.decorator_list, _HUSHING)
    return False


def _expects(parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(parent, ast.Try | ast.TryStar):
        return child in parent.body and any(_catches(handler) for handler in parent.handlers)
    if isinstance(parent, ast.ExceptHandler):
        # The second attempt: `except ImportError: from where_it_was_before import name`.
        return _catches(parent)
    if isinstance(parent, ast.With | ast.AsyncWith):
        return child in parent.body and _mentions((item.context_expr for item in parent.items), EXPECTED)
    if isinstance(parent, ast.If | ast.IfExp | ast.While):
        return child is not parent.test and _asks([parent.test])
    if isinstance(parent, ast.BoolOp):
        return _asks(value for value in parent.values if value is not child)
    return isinstance(parent, ast.Match) and _asks([parent.subject])


def _must_raise(parent: ast.AST, child: ast.AST) -> bool:
    """`raises(TypeError, lambda: ...)`."""
    if not isinstance(parent, ast.Call) or child not in parent.args[1:]:
        return False
    return _mentions([parent.func], _RAISES) and _mentions(parent.args[:1], EXPECTED)


def _catches(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or _mentions([handler.type], EXPECTED)


def _mentions(expressions: Iterable[ast.expr], words: frozenset[str]) -> bool:
    return any(word in words for expression in expressions for word in _words(expression))


def _asks(expressions: Iterable[ast.expr]) -> bool:
    return any(
        isinstance(expression, ast.Constant) or ASKS_FOR_VERSION.search(word)
        for expression in expressions
        for word in [*_words(expression), ""]
    )


def _words(expression: ast.expr) -> Iterable[str]:
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
