"""Guards that a Python function had and has no more, while what they guarded is still there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from review.changes import ChangedFile
from review.changes.reading.conditions import Atom, about, all_atoms, atoms_of
from review.changes.reading.functions import (
    Pair,
    blocks,
    both_trees,
    callee,
    calls,
    code,
    functions,
    names,
    pairs,
    statements,
)
from review.changes.reading.reporting import Removal
from review.changes.reading.words import ERROR, REFUSES, SWITCH, VALIDATES, kind_of

LONGEST_GUARD = 6
"""Statements in the body of a guard: more is work, not refusal."""
_EMPTY_IS_FINE = frozenset(
    """
    append extend sort items values keys join strip split lower upper copy update add get format
    startswith endswith filter all exists count replace encode
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Methods that also work on what is empty."""
_NEEDS_ONE = frozenset({"max", "min", "mean", "median", "next", "choice", "reduce", "int", "float"})
_TYPES_ONLY = re.compile(r"isinstance\(| is not None$|TYPE_CHECKING")
"""Assertions that speak to a type checker."""


@dataclass(frozen=True)
class Guard:
    """Code that refuses, what it asks, and the statements that run only if it did not refuse."""

    node: ast.stmt
    text: str
    atoms: tuple[Atom, ...]
    subject: frozenset[str]
    rest: Sequence[ast.stmt]
    loud: bool
    """Whether it raises or answers with an error, rather than leaving early."""


@lru_cache(maxsize=1)
def removed_guards(change: ChangedFile) -> Sequence[Removal]:
    """Guards of all kinds that are gone from functions of a Python file."""
    found: list[Removal] = []
    for pair in pairs(change):
        asked = [*all_atoms(pair.head)]
        for guard in _guards(pair):
            if guard.node.lineno in change.removed and _is_gone(guard, pair, change, asked):
                found += _unguarded(guard, pair)
    return found


def _guards(pair: Pair) -> Iterator[Guard]:
    if pair.base.name.startswith("test"):
        return
    for one, rest in blocks(pair.base.body):
        if isinstance(one, ast.If) and not one.orelse and len(one.body) <= LONGEST_GUARD:
            if (loud := _refuses(one.body[-1])) is not None:
                yield _guard(one, one.test, rest, loud=loud)
            elif kind_of(ast.unparse(one.test)) != "guard" and not isinstance(one.body[-1], ast.Return):
                yield _guard(one, one.test, one.body, loud=False)
        elif isinstance(one, ast.Assert) and not _TYPES_ONLY.search(ast.unparse(one.test)):
            yield _guard(one, one.test, rest, loud=True)
        elif isinstance(one, ast.Expr):
            yield from _validation(one, rest)


def _guard(node: ast.If | ast.Assert, test: ast.expr, rest: Sequence[ast.stmt], *, loud: bool) -> Guard:
    body = f"{code(node.body[-1])}" if isinstance(node, ast.If) else ""
    text = f"if {ast.unparse(test)}: {body}" if body else ast.unparse(node)
    return Guard(node, text, tuple(atoms_of(test)), names(test), rest, loud)


def _validation(one: ast.Expr, rest: Sequence[ast.stmt]) -> Iterator[Guard]:
    """`validate_order(order)` as a statement of its own: it is there to refuse."""
    call = one.value.value if isinstance(one.value, ast.Await) else one.value
    if isinstance(call, ast.Call) and VALIDATES.search(callee(call)):
        subject = frozenset().union(*(names(part) for part in [*call.args, *(word.value for word in call.keywords)]))
        receiver = names(call.func.value) if isinstance(call.func, ast.Attribute) else frozenset[str]()
        yield Guard(one, ast.unparse(one), (), subject or receiver, rest, True)


def _refuses(last: ast.stmt) -> bool | None:
    """Whether a block ends in a loud refusal (True) or a quiet one (False); None where it ends in neither."""
    if isinstance(last, ast.Raise):
        return True
    if isinstance(last, ast.Continue | ast.Break):
        return False
    if isinstance(last, ast.Return):
        return _gives_nothing(last.value)
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
        return True if re.search(r"abort|exit|fail|deny|panic", callee(last.value)) else None
    return None


def _gives_nothing(value: ast.expr | None) -> bool | None:
    """`_refuses` of `return value`; `return True` lets through."""
    if isinstance(value, ast.Constant) and value.value is True:
        return None
    if value is None or isinstance(value, ast.Constant) or _says_nothing(value):
        return False
    return True if REFUSES.search(ast.unparse(value)) else None


def _says_nothing(value: ast.expr) -> bool:
    """`[]`, `-1`, `Decimal(0)`: the same for every input."""
    fixed = ast.Call | ast.List | ast.Dict | ast.Tuple | ast.Set | ast.UnaryOp | ast.Constant
    called = {id(call.func) for call in calls(value)}
    parts = [one for one in ast.walk(value) if isinstance(one, ast.expr) and id(one) not in called]
    return all(isinstance(one, fixed) for one in parts) and not REFUSES.search(ast.unparse(value))


def _is_gone(guard: Guard, pair: Pair, change: ChangedFile, asked: Sequence[Atom]) -> bool:
    """Whether nothing in the head asks the same, or looks at the same thing in a new way."""
    kind = kind_of(guard.text)
    if SWITCH.search(guard.text) and kind == "guard":
        return False
    before = [*all_atoms(pair.base)]
    added = [atom for atom in asked if not any(atom.text == other.text for other in before)]
    if not guard.atoms:
        called = {callee(call) for one in [guard.node] for call in calls(one)}
        again = any(callee(call) in called for call in calls(pair.head))
        again = again or any(about(guard.subject, other.names) for other in added)
        return not again and not _asks_anew(guard, pair, change)
    lost = [atom for atom in guard.atoms if not any(atom.like(other) for other in asked)]
    lost = [atom for atom in lost if not any(atom.about(other) for other in added)]
    return bool(lost) and not _asks_anew(guard, pair, change) and not _elsewhere(lost, pair, change)


def _elsewhere(lost: Sequence[Atom], pair: Pair, change: ChangedFile) -> bool:
    """Whether another function of the head asks now what it did not ask before."""
    new = (atom for function, atom in _new_atoms(change) if function is not pair.head)
    return any(atom.like(other) for other in new for atom in lost)


@lru_cache(maxsize=1)
def _new_atoms(change: ChangedFile) -> Sequence[tuple[ast.AST, Atom]]:
    """What functions of the head ask and did not ask in the base, with the function."""
    base, head = (functions(tree) for tree in both_trees(change))
    known = {name: {atom.text for one in some for atom in all_atoms(one)} for name, some in base.items()}
    every = ((name, one, atom) for name, some in head.items() for one in some for atom in all_atoms(one))
    return [(one, atom) for name, one, atom in every if atom.text not in known.get(name, ())]


def _asks_anew(guard: Guard, pair: Pair, change: ChangedFile) -> bool:
    """Whether the head function got another guard in a form that is no condition."""
    if len(pair.head.decorator_list) > len(pair.base.decorator_list) or _handlers(pair.head) > _handlers(pair.base):
        return True
    if _signature(pair.base, guard.subject) != _signature(pair.head, guard.subject):
        return True
    if _leaves_anew(guard, pair, change):
        return True
    own = {name.rpartition(".")[2] for name, some in functions(both_trees(change)[1]).items() if _checks(some)}
    kind = kind_of(guard.text)
    for _, one in pair.new:
        bound = frozenset(node.id for node in ast.walk(one) if isinstance(node, ast.Name) and _stores(node))
        if bound & guard.subject:
            return True
        for call in calls(one):
            refusing = callee(call) in own or VALIDATES.search(callee(call))
            if refusing and (about(guard.subject, names(call)) or kind != "guard"):
                return True
    return False


def _leaves_anew(guard: Guard, pair: Pair, change: ChangedFile) -> bool:
    """Whether a new condition leaves in the same way, or the same error is raised in another place now."""
    if not isinstance(guard.node, ast.If):
        return False
    way = guard.node.body[-1]
    if any(isinstance(one, ast.If) and code(one.body[-1]) == code(way) for _, one in pair.new):
        return True
    before, after = (_raised(tree, way) for tree in both_trees(change))
    return isinstance(way, ast.Raise) and after >= before


def _raised(tree: ast.AST, way: ast.stmt) -> int:
    """How often the error of a `raise` is raised."""
    return sum(isinstance(one, ast.Raise) and _error(one) == _error(way) for one in ast.walk(tree))


def _error(one: ast.stmt) -> str:
    given = one.exc if isinstance(one, ast.Raise) else None
    return ast.unparse(given.func if isinstance(given, ast.Call) else given) if given else ""


def _stores(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _handlers(function: ast.AST) -> int:
    return sum(isinstance(node, ast.ExceptHandler) for node in ast.walk(function))


def _checks(some: Sequence[ast.AST]) -> bool:
    return any(isinstance(node, ast.If | ast.Raise | ast.Assert | ast.IfExp) for one in some for node in ast.walk(one))


def _signature(function: ast.FunctionDef | ast.AsyncFunctionDef, subject: frozenset[str]) -> list[str]:
    """The parameters that a guard is about: what their new annotation promises needs no guard."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    defaults = [ast.unparse(one) for one in [*arguments.defaults, *arguments.kw_defaults] if one is not None]
    return [ast.unparse(one) for one in every if one.arg in subject] + defaults


def _unguarded(guard: Guard, pair: Pair) -> Iterator[Removal]:
    """The first statement that the guard protected and that the head still has, if it can hurt now."""
    rest = [code(one) for one in statements(guard.rest)]
    left = [one for one in statements(guard.rest) if code(one) in pair.kept]
    if not left or 2 * len(left) < len(rest):
        return
    kind = "error" if kind_of(guard.text) == "guard" and ERROR.search(guard.text) else kind_of(guard.text)
    exposed = [one for one in left if _hurts(one, guard, kind)]
    if exposed:
        there = pair.kept[code(exposed[0])]
        yield Removal(kind, guard.text, there.lineno, code(exposed[0]), guard.node.lineno)


def _hurts(one: ast.stmt, guard: Guard, kind: str) -> bool:
    """Whether a statement depends on what the guard kept out."""
    if kind in ("authorisation", "verification"):
        return any(calls(_header(one))) or isinstance(one, ast.Return | ast.Assign)
    node = _header(one)
    if not about(guard.subject, names(node)):
        return False
    if not all(atom.truth for atom in guard.atoms) or not guard.atoms:
        return guard.loud or any(calls(node)) or isinstance(node, ast.Assign | ast.AugAssign | ast.Return)
    passed = (one for call in calls(node) for one in call.args if guard.loud)
    return any(last(one) in guard.subject for one in passed) or any(
        _needs(one, guard.subject) for one in ast.walk(node)
    )


def _header(one: ast.stmt) -> ast.AST:
    if isinstance(one, ast.If | ast.While):
        return one.test
    if isinstance(one, ast.For | ast.AsyncFor):
        return one.iter
    if isinstance(one, ast.With | ast.AsyncWith):
        return one.items[0].context_expr
    return ast.Pass() if hasattr(one, "body") else one


def _needs(node: ast.AST, subject: frozenset[str]) -> bool:
    """Whether the expression fails, or means something else, for nothing at all."""
    if isinstance(node, ast.Attribute):
        return last(node.value) in subject and node.attr not in _EMPTY_IS_FINE
    if isinstance(node, ast.Subscript):
        return last(node.value) in subject and not isinstance(node.slice, ast.Slice)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod):
        return bool(names(node.right) & subject) and not isinstance(node.left, ast.Constant | ast.JoinedStr)
    if isinstance(node, ast.Call):
        return callee(node) in _NEEDS_ONE and any(names(one) & subject for one in node.args)
    return False


def last(node: ast.expr) -> str:
    """`b` of `a.b`, `a` of `a`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
