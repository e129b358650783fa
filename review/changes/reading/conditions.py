"""What a Python condition asks, in one form for all ways to write it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from review.changes.reading.functions import names
from review.changes.reading.words import COMMON

_SAME: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "==",
    ast.Lt: "<",
    ast.GtE: "<",
    ast.Gt: ">",
    ast.LtE: ">",
    ast.In: "in",
    ast.NotIn: "in",
    ast.Is: "==",
    ast.IsNot: "==",
}
"""A comparison and its opposite ask the same."""
_MIRROR = {"<": ">", ">": "<"}


@dataclass(frozen=True)
class Atom:
    """One thing that a condition asks."""

    text: str
    shape: str
    """The text with `_` for each variable; empty where that says nothing."""
    names: frozenset[str]
    truth: bool
    """Whether it only asks if there is something: `if not items`, `if user is None`."""

    def like(self, other: Atom) -> bool:
        """The same question, perhaps of a variable with another name."""
        return self.text == other.text or bool(self.shape and self.shape == other.shape)

    def about(self, other: Atom) -> bool:
        """Whether both are about the same thing."""
        return about(self.names, other.names)


def about(subject: frozenset[str], other: frozenset[str]) -> bool:
    """Whether code with the names `other` speaks of `subject`; names that are everywhere do not count among others."""
    telling = subject - COMMON or subject
    return not telling.isdisjoint(other)


def atoms_of(test: ast.expr) -> Iterator[Atom]:
    """The parts of a condition."""
    if isinstance(test, ast.BoolOp):
        for value in test.values:
            yield from atoms_of(value)
    elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from atoms_of(test.operand)
    elif not isinstance(test, ast.Constant):
        yield _atom(test)


def all_atoms(node: ast.AST) -> Iterator[Atom]:
    """Everything that the code asks, in conditions and elsewhere."""
    for one in ast.walk(node):
        if isinstance(one, ast.If | ast.IfExp | ast.While | ast.Assert):
            yield from atoms_of(one.test)
        elif isinstance(one, ast.comprehension):
            for test in one.ifs:
                yield from atoms_of(test)
        elif isinstance(one, ast.BoolOp | ast.Compare) or (
            isinstance(one, ast.UnaryOp) and isinstance(one.op, ast.Not)
        ):
            yield from atoms_of(one)
        elif isinstance(one, ast.Match):
            yield _atom(one.subject)


def _atom(test: ast.expr) -> Atom:
    text, shape, subject = _normal(test, plain=False), _normal(test, plain=True), names(test)
    truth = isinstance(_asked(test), ast.Name | ast.Attribute)
    return Atom(text, "" if truth or shape in ("_", "_ == _") else shape, subject, truth)


def _asked(test: ast.expr) -> ast.expr:
    """`x` of `x is None`, `len(x) == 0`, `bool(x)` and `(x := f())`; other conditions as they are."""
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        right, left = test.comparators[0], test.left
        empty = isinstance(right, ast.Constant) and (right.value is None or right.value in (0, 1, ""))
        if isinstance(right, ast.Constant) and right.value is None and isinstance(test.ops[0], ast.Is | ast.IsNot):
            return _asked(left)
        if empty and isinstance(left, ast.Call) and ast.unparse(left.func) == "len" and left.args:
            return left.args[0]
    if isinstance(test, ast.Call) and ast.unparse(test.func) == "bool" and test.args:
        return test.args[0]
    return test.target if isinstance(test, ast.NamedExpr) else test


def _normal(test: ast.expr, *, plain: bool) -> str:
    asked = _asked(test)
    if isinstance(asked, ast.Compare) and len(asked.ops) == 1:
        sign = _SAME[type(asked.ops[0])]
        left, right = _text(asked.left, plain=plain), _text(asked.comparators[0], plain=plain)
        if isinstance(asked.left, ast.Constant) or (sign == "==" and right < left):
            left, right, sign = right, left, _MIRROR.get(sign, sign)
        return f"{left} {sign} {right}"
    return _text(asked, plain=plain)


def _text(node: ast.expr, *, plain: bool) -> str:
    if not plain:
        return ast.unparse(node)
    copy = ast.parse(ast.unparse(node), mode="eval")
    called = {one.func for one in ast.walk(copy) if isinstance(one, ast.Call)}
    for one in ast.walk(copy):
        if isinstance(one, ast.Name) and one not in called:
            one.id = "_"
    return ast.unparse(copy)
