"""Arithmetic on constants, bounded, so that hostile code cannot make it long."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping

from review.taint.values import UNKNOWN, Value, constant

LONGEST = 2000
"""Characters of a text, and bits of a number."""

_POWERS = range(65)
"""Exponents that are worked out."""

_BINARY: Mapping[type[ast.operator], Callable[..., object]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
    ast.Pow: operator.pow,
}
_COMPARING: Mapping[type[ast.cmpop], Callable[..., object]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: lambda one, other: one is other if one is None or other is None else one == other,
    ast.IsNot: lambda one, other: one is not other if one is None or other is None else one != other,
    ast.In: lambda one, other: one in other,
    ast.NotIn: lambda one, other: one not in other,
}
TEXT_METHODS = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "startswith", "endswith", "isdigit", "isalpha", "isalnum", "find"}
    | {"title", "capitalize", "swapcase", "count", "index", "removeprefix", "removesuffix", "casefold"}
)
"""Methods of texts that are worked out on constants: cheap, and no longer than what they are given."""


def binary(kind: ast.operator, left: Value, right: Value) -> Value | None:
    """The constant that an operation on two constants gives, if it is one and small."""
    one, other = left.only(), right.only()
    work = _BINARY.get(type(kind))
    if UNKNOWN in (one, other) or work is None or not (_is_small(one) and _is_small(other)):
        return None
    if isinstance(kind, ast.Mult | ast.Mod) and not (isinstance(one, int | float) and isinstance(other, int | float)):
        return None
    if isinstance(kind, ast.Pow) and not (isinstance(one, int) and isinstance(other, int) and other in _POWERS):
        return None
    return _worked_out(work, one, other)


def compared(kind: ast.cmpop, left: Value, right: Value) -> Value | None:
    """The outcome of comparing two constants."""
    one, other = left.only(), right.only()
    if UNKNOWN in (one, other):
        return None
    return _worked_out(_COMPARING[type(kind)], one, other)


def called(method: str, receiver: Value, arguments: list[Value]) -> Value | None:
    """The constant that a text's method gives."""
    text = receiver.only()
    given = [argument.only() for argument in arguments]
    if not isinstance(text, str | bytes) or method not in TEXT_METHODS or UNKNOWN in given:
        return None
    return _worked_out(getattr(text, method), *given)


_FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "chr": chr,
    "ord": ord,
    "len": len,
    "str": str,
    "int": int,
    "abs": abs,
}


def worked_out(name: str, arguments: list[Value]) -> Value | None:
    """`chr(39)`, `len("abc")`: what a builtin gives for one constant."""
    work = _FUNCTIONS.get(name)
    only = arguments[0].only() if work is not None and len(arguments) == 1 else UNKNOWN
    return _worked_out(work, only) if work is not None and only is not UNKNOWN and _is_small(only) else None


def indexed(value: Value, key: Value) -> Value | None:
    """One item of a constant text."""
    text, index = value.only(), key.only()
    if not isinstance(text, str | bytes) or not isinstance(index, int):
        return None
    return _worked_out(operator.getitem, text, index)


def _worked_out(work: Callable[..., object], *given: object) -> Value | None:
    try:
        result = work(*given)
    except (TypeError, ValueError, LookupError, ArithmeticError):
        return None
    return constant(result) if _is_small(result) else None


def _is_small(value: object) -> bool:
    if isinstance(value, str | bytes):
        return len(value) <= LONGEST
    if isinstance(value, int):
        return value.bit_length() <= LONGEST
    return value is None or isinstance(value, float)


def is_true(value: Value) -> bool | None:
    """Whether it is true whatever happens; None if that depends."""
    if value.consts is None:
        return None
    outcomes = {bool(const) for const in value.consts}
    return outcomes.pop() if len(outcomes) == 1 else None
