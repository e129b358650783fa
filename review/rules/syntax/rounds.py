"""Calls that run once per item of a loop, also where a function of the same file makes them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import either, last_name

Matcher = Callable[[ast.Call], bool]

_BATCHES = ("batch", "chunk", "paginat")


def once_per_item(file: PythonFile, matches: Matcher) -> Iterator[tuple[ast.Call, ast.Call, Loop]]:
    """(call in the loop, call that matches, loop); the first two differ where a function of the file is in between.

    Only calls that depend on the item, in loops that are neither attempts nor batches nor a handful of constants.
    """
    helpers = _helpers(file, matches)
    for call, loop in loops_of(file).inside(ast.Call):
        made = call if matches(call) else helpers.get(_own_name(call))
        if made is not None and _is_inner_part(call, matches, file):
            continue
        if made is not None and is_per_item(call, loop, file):
            yield call, made, loop


def _helpers(file: PythonFile, matches: Matcher) -> dict[str, ast.Call]:
    """The functions of the file that make such a call themselves, outside of a loop."""
    looped = {call for call, _ in loops_of(file).inside(ast.Call)}
    found: dict[str, ast.Call] = {}
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        names = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)} - {"self", "cls"}
        for node in ast.walk(function) if names and not _remembers(function) else ():
            if isinstance(node, ast.Call) and node not in looped and matches(node) and names_in(node) & names:
                found.setdefault(function.name, node)
    return found


def _remembers(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any("cache" in ast.unparse(one) for one in function.decorator_list)


def _own_name(call: ast.Call) -> str:
    """`load` of `load(x)` and of `self.load(x)`."""
    is_own = isinstance(call.func, ast.Name) or (
        isinstance(call.func, ast.Attribute) and last_name(call.func.value) in ("self", "cls")
    )
    return last_name(call.func) if is_own else ""


def _is_inner_part(call: ast.Call, matches: Matcher, file: PythonFile) -> bool:
    """`session.query(…)` of `session.query(…).first()`: the whole chain is one call."""
    parents = meaning_of(file).scopes.parents
    above = parents.get(parents.get(call, call))
    return isinstance(parents.get(call), ast.Attribute) and isinstance(above, ast.Call) and matches(above)


def is_per_item(call: ast.Call, loop: Loop, file: PythonFile) -> bool:
    """Whether a call in a loop depends on the item; not in attempts, batches or a loop over constants."""
    asked = names_in(call)
    return any(
        one.items is not None
        and asked & one.bound
        and not extents_of(file).is_small(one)
        and not _is_batch(one)
        and not _is_attempt(one)
        for one in loop.around()
    )


def _is_batch(loop: Loop) -> bool:
    """`range(0, n, size)`, `batched(…)`, `for chunk in chunks`, `for page in range(…)`."""
    items = loop.items
    words = ast.unparse(loop.node.target).lower() if not isinstance(loop.node, ast.While) else ""
    if isinstance(items, ast.Call) and last_name(items.func) == "range":
        return len(items.args) == 3 or "page" in words or any(one in words for one in _BATCHES)
    return any(one in words or (items is not None and one in ast.unparse(items).lower()) for one in _BATCHES)


def _is_attempt(loop: Loop) -> bool:
    """A loop that ends with the first success, or that waits between its rounds."""
    if isinstance(loop.items, ast.Call) and last_name(loop.items.func) == "count":
        return True
    over_range = isinstance(loop.items, ast.Call) and last_name(loop.items.func) == "range"
    for part in loop.body:
        if isinstance(part, ast.Try) and (over_range or any(isinstance(one, ast.Return) for one in ast.walk(part))):
            return True
        for node in ast.walk(part):
            if isinstance(node, ast.Call) and last_name(node.func) == "sleep" and over_range:
                return True
    return False
