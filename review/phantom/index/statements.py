"""Walks over a syntax tree in the ways that the readers of the index need."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda


def executed(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Every statement that may run when `body` does: all branches of `if`, `try`, `match`, loops; no nested scope."""
    stack = list(reversed(list(body)))
    while stack:
        statement = stack.pop()
        yield statement
        if not isinstance(statement, Scope):
            stack.extend(reversed(list(_inner(statement))))


def _inner(statement: ast.stmt) -> Iterator[ast.stmt]:
    for name in ("body", "orelse", "finalbody"):
        yield from getattr(statement, name, ())
    for branch in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield from branch.body


def in_scope(node: ast.AST) -> Iterator[ast.AST]:
    """`node` and everything below it that runs in the same scope: nested functions and classes are not entered."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if current is node or not isinstance(current, Scope):
            stack.extend(ast.iter_child_nodes(current))


def expressions(statement: ast.stmt) -> Iterator[ast.AST]:
    """The expressions of a statement itself, not those of the statements inside it."""
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            yield from in_scope(child)


def stored(target: ast.expr) -> Iterator[ast.expr]:
    """The single targets of an assignment: names, attributes and items, out of tuples and lists."""
    stack = [target]
    while stack:
        current = stack.pop()
        if isinstance(current, (ast.Tuple, ast.List)):
            stack.extend(reversed(current.elts))
        elif isinstance(current, ast.Starred):
            stack.append(current.value)
        else:
            yield current


def assigned(statement: ast.stmt) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    """Each single target that `statement` binds, with the value where the two correspond."""
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            whole = not isinstance(target, (ast.Tuple, ast.List))
            for single in stored(target):
                yield single, statement.value if whole else None
    elif isinstance(statement, (ast.AnnAssign, ast.AugAssign)):
        yield statement.target, statement.value if isinstance(statement, ast.AnnAssign) else None
    elif isinstance(statement, (ast.For, ast.AsyncFor)):
        yield from ((single, None) for single in stored(statement.target))
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        for item in statement.items:
            if item.optional_vars is not None:
                yield from ((single, None) for single in stored(item.optional_vars))
