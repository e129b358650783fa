"""The loops of a file, comprehensions included, and what runs in them."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar, cast

from review.rules import PythonFile
from review.rules.syntax.scopes import Comprehension

LoopNode = ast.For | ast.AsyncFor | ast.While | ast.comprehension
N = TypeVar("N", bound=ast.AST)

_ELSEWHERE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
"""What is only defined where it stands, and runs at another time."""


@dataclass(frozen=True, eq=False)
class Loop:
    """One `for` or `while`, or one `for … in` of a comprehension."""

    node: LoopNode
    place: ast.stmt | ast.expr
    """The statement or comprehension that it is, for its line."""
    body: Sequence[ast.AST]
    """What runs in each round."""
    outer: Loop | None
    """The loop around it in the same function."""

    @property
    def items(self) -> ast.expr | None:
        """What it goes through; None for a `while`."""
        return None if isinstance(self.node, ast.While) else self.node.iter

    @cached_property
    def targets(self) -> frozenset[str]:
        """The names that each round gives a new value by itself."""
        return frozenset() if isinstance(self.node, ast.While) else names_in(self.node.target)

    @cached_property
    def bound(self) -> frozenset[str]:
        """Every name that gets a value in a round."""
        return self.targets | {
            node.id
            for part in self.body
            for node in ast.walk(part)
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
        }

    @cached_property
    def _set_attributes(self) -> frozenset[str]:
        return frozenset(
            ast.unparse(node)
            for part in self.body
            for node in ast.walk(part)
            if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
        )

    def sets(self, place: ast.expr) -> bool:
        """Whether a round gives a variable, or an attribute such as `self.items`, another value."""
        return bool(names_in(place) & self.bound) or ast.unparse(place) in self._set_attributes

    def around(self) -> Iterator[Loop]:
        """This loop and those around it, innermost first."""
        loop: Loop | None = self
        while loop is not None:
            yield loop
            loop = loop.outer


class Loops:
    """Every loop of a file, and each node that runs in one."""

    def __init__(self, tree: ast.Module) -> None:
        self.all: list[Loop] = []
        self._inside: dict[type[ast.AST], list[tuple[ast.AST, Loop]]] = defaultdict(list)
        self._seen: set[ast.AST] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.For | ast.AsyncFor | ast.While | Comprehension) and node not in self._seen:
                self._visit(node, None)

    def inside(self, kind: type[N]) -> Sequence[tuple[N, Loop]]:
        """(node, innermost loop) for each node of just this class that runs in a loop."""
        return cast("Sequence[tuple[N, Loop]]", self._inside.get(kind, ()))

    def _visit(self, node: ast.AST, loop: Loop | None) -> None:
        if loop is not None:
            self._inside[type(node)].append((node, loop))
        if isinstance(node, ast.For | ast.AsyncFor | ast.While):
            self._statement(node, loop)
        elif isinstance(node, Comprehension):
            self._comprehension(node, loop)
        else:
            within = None if isinstance(node, _ELSEWHERE) else loop
            self._visit_all(ast.iter_child_nodes(node), within)

    def _visit_all(self, nodes: Iterable[ast.AST], loop: Loop | None) -> None:
        for node in nodes:
            self._visit(node, loop)

    def _statement(self, node: ast.For | ast.AsyncFor | ast.While, loop: Loop | None) -> None:
        first: list[ast.AST] = [node.test] if isinstance(node, ast.While) else []
        if not isinstance(node, ast.While):
            self._visit(node.iter, loop)
        self._seen.add(node)
        body = [*first, *node.body]
        self._visit_all(body, self._add(Loop(node, node, body, loop)))
        self._visit_all(node.orelse, loop)

    def _comprehension(self, node: Comprehension, loop: Loop | None) -> None:
        self._seen.add(node)
        results: list[ast.AST] = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        for index, part in enumerate(node.generators):
            self._visit(part.iter, loop)
            later = [one for other in node.generators[index + 1 :] for one in (other.iter, *other.ifs)]
            loop = self._add(Loop(part, node, [*part.ifs, *later, *results], loop))
            self._visit_all(part.ifs, loop)
        self._visit_all(results, loop)

    def _add(self, loop: Loop) -> Loop:
        self.all.append(loop)
        return loop


@lru_cache(maxsize=1)
def loops_of(file: PythonFile) -> Loops:
    """The loops of a file, worked out once for all rules that look at it one after the other."""
    return Loops(file.tree)


def names_in(node: ast.AST) -> frozenset[str]:
    """Every name that occurs in an expression."""
    return frozenset(one.id for one in ast.walk(node) if isinstance(one, ast.Name))


def value_in(node: ast.expr, loop: Loop) -> ast.expr:
    """What the body of a loop gives to a variable, by a plain statement of its own; else `node` itself."""
    if not isinstance(node, ast.Name):
        return node
    for part in loop.body:
        target = part.targets[0] if isinstance(part, ast.Assign) else None
        if isinstance(part, ast.Assign) and isinstance(target, ast.Name) and target.id == node.id:
            return part.value
        if isinstance(part, ast.Assign) and isinstance(target, ast.Tuple) and isinstance(part.value, ast.Tuple):
            for one, value in zip(target.elts, part.value.elts, strict=False):
                if isinstance(one, ast.Name) and one.id == node.id:
                    return value
    return node
