"""The functions that a Python file has in both versions."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from review.changes import ChangedFile

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Pair:
    """One function in both versions, which differ."""

    name: str
    base: Function
    head: Function

    @cached_property
    def kept(self) -> dict[str, ast.stmt]:
        """The statements of the head by their code; of compound ones only the header."""
        return {code(one): one for one in statements(self.head.body)}

    @cached_property
    def old(self) -> Counter[str]:
        """The code of the base's statements."""
        return Counter(code(one) for one in statements(self.base.body))

    @property
    def new(self) -> Iterator[tuple[str, ast.stmt]]:
        """The head's statements that the base does not have."""
        return ((text, one) for text, one in self.kept.items() if text not in self.old)


@lru_cache(maxsize=1)
def pairs(change: ChangedFile) -> Sequence[Pair]:
    """Functions with a removed line that the head still has under the same name."""
    if change.trees is None:
        return ()
    base, head = (functions(tree) for tree in change.trees)
    return [
        Pair(name, old, new)
        for name, olds in base.items()
        if len(olds) == len(head.get(name, ()))
        for old, new in zip(olds, head[name], strict=True)
        if not change.removed.isdisjoint(range(first_line(old), (old.end_lineno or old.lineno) + 1))
    ]


def both_trees(change: ChangedFile) -> tuple[ast.Module, ast.Module]:
    """The parsed base and head; empty modules where one does not parse."""
    return change.trees or (ast.Module([], []), ast.Module([], []))


def functions(tree: ast.Module) -> dict[str, list[Function]]:
    """All functions by `Class.name`, the same name more than once in the order of the file."""
    found: defaultdict[str, list[Function]] = defaultdict(list)
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        outer, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            name = outer
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = f"{outer}.{child.name}"
                if not isinstance(child, ast.ClassDef):
                    found[name].append(child)
            waiting.append((name, child))
    return {name: sorted(some, key=lambda one: one.lineno) for name, some in found.items()}


def first_line(function: Function) -> int:
    """The line of the first decorator, or of `def`."""
    return min([function.lineno, *(one.lineno for one in function.decorator_list)])


def blocks(body: Sequence[ast.stmt], after: Sequence[ast.stmt] = ()) -> Iterator[tuple[ast.stmt, Sequence[ast.stmt]]]:
    """Every statement with those that run after it: the rest of its block, then of the blocks around it."""
    for number, one in enumerate(body):
        rest = [*body[number + 1 :], *after]
        yield one, rest
        for inner in _bodies(one):
            yield from blocks(inner, rest)


def statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements in all blocks, in the order of the file."""
    for one in body:
        yield one
        for inner in _bodies(one):
            yield from statements(inner)


def _bodies(one: ast.stmt) -> Iterator[Sequence[ast.stmt]]:
    if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return
    for field in ("body", "orelse", "finalbody"):
        yield getattr(one, field, [])
    for handler in [*getattr(one, "handlers", []), *getattr(one, "cases", [])]:
        yield handler.body


def code(one: ast.stmt) -> str:
    """The source of a statement in one form; of a compound one the header."""
    return ast.unparse(one).partition("\n")[0] if hasattr(one, "body") else ast.unparse(one)


def names(node: ast.AST) -> frozenset[str]:
    """Every name and attribute."""
    return frozenset(
        one.id if isinstance(one, ast.Name) else one.attr
        for one in ast.walk(node)
        if isinstance(one, ast.Name | ast.Attribute)
    )


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Every call."""
    return (one for one in ast.walk(node) if isinstance(one, ast.Call))


def callee(call: ast.Call) -> str:
    """`c` of `a.b.c(...)`."""
    return ast.unparse(call.func).rpartition(".")[2]
