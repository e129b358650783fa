"""Functions of a file that are called in its loops: their bodies run in every round too."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeVar

from review.rules import PythonFile
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import either, last_name
from review.rules.syntax.rounds import is_per_item

N = TypeVar("N", bound=ast.AST)
Function = ast.FunctionDef | ast.AsyncFunctionDef

_CACHES = ("cache", "memo")
_MOST_FUNCTIONS = 400
"""Functions of one file that are looked at: more than people put into one."""


@dataclass(frozen=True, eq=False)
class Called(Loop):
    """A loop whose rounds are the calls of a function: its body is that function's."""

    given: Mapping[str, ast.expr] = field(default_factory=dict)
    """The parameters that are given something else in each round, and what."""

    @cached_property
    def targets(self) -> frozenset[str]:
        """The parameters that each round gives a new value."""
        return frozenset(self.given)


@lru_cache(maxsize=1)
def called_in_loops(file: PythonFile) -> Sequence[Called]:
    """For each function of the file the first loop that calls it with another value in each round."""
    return tuple(_called(file))


def _called(file: PythonFile) -> Iterator[Called]:
    functions = _functions(file)
    seen: set[Function] = set()
    if not functions or len(functions) > _MOST_FUNCTIONS:
        return
    for call, loop in loops_of(file).inside(ast.Call):
        function = functions.get(last_name(call.func))
        if function is None or function in seen or not _is_meant(call, function, loop, meaning_of(file)):
            continue
        given = dict(_varying(call, function, loop))
        if given and is_per_item(call, loop, file):
            seen.add(function)
            yield Called(loop.node, loop.place, function.body, None, given)


def own_nodes(function: Called, kind: type[N], file: PythonFile) -> Iterator[N]:
    """The nodes of just this class that run at most once in each call."""
    looped = {id(node) for node, _ in loops_of(file).inside(kind)}
    for statement in function.body:
        for node in ast.walk(statement):
            if type(node) is kind and id(node) not in looped:
                yield node


def own_loops(function: Called, file: PythonFile) -> Iterator[Loop]:
    """The outermost loops of a function that is called."""
    nodes = {node for statement in function.body for node in ast.walk(statement)}
    return (one for one in loops_of(file).all if one.outer is None and one.place in nodes)


@lru_cache(maxsize=1)
def _functions(file: PythonFile) -> Mapping[str, Function]:
    """The functions whose name only one of the file has, and that do not remember what they gave before."""
    found: dict[str, Function | None] = {}
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        found[function.name] = None if function.name in found else function
    return {name: one for name, one in found.items() if one is not None and not _remembers(one)}


def _remembers(function: Function) -> bool:
    return any(word in ast.unparse(one) for one in function.decorator_list for word in _CACHES)


def _is_meant(call: ast.Call, function: Function, loop: Loop, meaning: Meaning) -> bool:
    """Whether `name(…)`, `self.name(…)` or `thing.name(…)` of a `thing = Class(…)` surely is this function.

    Not a call of a function by itself: how often that happens cannot be told.
    """
    above = {one for one, _ in meaning.scopes.ancestors(call)}
    if function in above:
        return False
    owner = meaning.scopes.parents.get(function)
    if isinstance(call.func, ast.Name):
        return not isinstance(owner, ast.ClassDef)
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not isinstance(receiver, ast.Name) or not isinstance(owner, ast.ClassDef) or loop.sets(receiver):
        return False
    return (receiver.id == "self" and owner in above) or _is_instance(receiver, owner, meaning)


def _is_instance(receiver: ast.Name, owner: ast.ClassDef, meaning: Meaning) -> bool:
    values = [one.value for one in meaning.bindings(receiver)]
    return bool(values) and all(isinstance(one, ast.Call) and last_name(one.func) == owner.name for one in values)


def _varying(call: ast.Call, function: Function, loop: Loop) -> Iterator[tuple[str, ast.expr]]:
    bound = frozenset[str]().union(*(one.bound for one in loop.around()))
    return (pair for pair in parameters_given(call, function).items() if names_in(pair[1]) & bound)


def parameters_given(call: ast.Call, function: Function) -> Mapping[str, ast.expr]:
    """What a call gives to the parameters of the function, to one with `*` a tuple of the rest; but for `**`."""
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    names = names[1:] if names[:1] in (["self"], ["cls"]) else names
    given = dict(zip(names, call.args, strict=False)) | {one.arg: one.value for one in call.keywords if one.arg}
    if function.args.vararg is not None and len(call.args) > len(names):
        given[function.args.vararg.arg] = ast.Tuple(list(call.args[len(names) :]), ast.Load())
    return given
