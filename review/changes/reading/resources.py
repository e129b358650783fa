"""Locks, transactions and clean-up that a Python function had and has no more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.changes import ChangedFile
from review.changes.reading.functions import Pair, callee, calls, code, names, pairs, statements
from review.changes.reading.reporting import Removal
from review.changes.reading.words import CLOSES, LOCKS


def removed_resources(change: ChangedFile) -> Iterator[Removal]:
    """What held or freed something, gone while the code that needed it stays."""
    told: set[str] = set()
    for pair in pairs(change):
        locks = [lock for lock in _locks(pair) if lock.what not in told]
        told |= {lock.what for lock in locks}  # a lock that went out of use is told of once
        yield from locks
        yield from _closes(pair)


def _locks(pair: Pair) -> Iterator[Removal]:
    """`with lock:` around statements that now stand without it."""
    if len(pair.head.decorator_list) > len(pair.base.decorator_list):
        return
    text = ast.unparse(pair.head)
    for one in statements(pair.base.body):
        if not isinstance(one, ast.With | ast.AsyncWith):
            continue
        held = [ast.unparse(item.context_expr) for item in one.items if LOCKS.search(ast.unparse(item.context_expr))]
        if held and held[0] not in text and not _holds(pair):
            inside = [code(inner) for inner in statements(one.body)]
            left = [inner for inner in inside if inner in pair.kept]
            if left and 2 * len(left) >= len(inside) and not _is_within(pair, pair.kept[left[0]]):
                yield Removal("lock", f"with {held[0]}", pair.kept[left[0]].lineno, left[0])


def _holds(pair: Pair) -> bool:
    """Whether the head takes another lock, or opens another transaction."""
    return any(LOCKS.search(text) or "acquire" in text for text, _ in pair.new)


def _is_within(pair: Pair, inner: ast.stmt) -> bool:
    """Whether a `with` of the head that the base does not have holds the statement."""
    held = (one for _, one in pair.new if isinstance(one, ast.With | ast.AsyncWith))
    return any(inner is other for one in held for other in ast.walk(one))


def _closes(pair: Pair) -> Iterator[Removal]:
    """`connection.close()` that is gone while the function still makes the connection."""
    text = ast.unparse(pair.head)
    for one in statements(pair.base.body):
        call = one.value if isinstance(one, ast.Expr) else None
        call = call.value if isinstance(call, ast.Await) else call
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or callee(call) not in CLOSES:
            continue
        receiver = ast.unparse(call.func.value)
        made = [pair.kept[made] for made in _makes(pair, receiver) if made in pair.kept]
        if made and f"{receiver}.{callee(call)}" not in text and not _is_handed_on(receiver, pair):
            yield Removal("cleanup", code(one), made[-1].lineno, code(made[-1]))


def _makes(pair: Pair, receiver: str) -> Iterator[str]:
    for one in statements(pair.base.body):
        if isinstance(one, ast.Assign) and receiver in map(ast.unparse, one.targets) and any(calls(one.value)):
            yield code(one)


def _is_handed_on(receiver: str, pair: Pair) -> bool:
    """Whether somebody else owns it now: it is returned, kept in an object, or managed by `with`."""
    closing = any(
        word in ast.unparse(call.func) for call in calls(pair.head) for word in ("closing", "enter_", "callback")
    )
    for one in statements(pair.head.body):
        if isinstance(one, ast.With | ast.AsyncWith) and any(
            receiver in names(item.context_expr) for item in one.items
        ):
            return True
        if isinstance(one, ast.Return) and one.value is not None and ast.unparse(one.value) == receiver:
            return True
        stored = isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Attribute)
        if stored and isinstance(one, ast.Assign) and receiver in names(one.value):
            return True
    return closing
