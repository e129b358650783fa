"""How functions and classes of the file are followed when they are called."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from review.taint import guards
from review.taint.collecting import Collecting
from review.taint.machine import DEEPEST_CALL, DEEPEST_WEAK_CALL, DEEPEST_WEAK_CALL_ELSEWHERE, FOLLOWING_STEPS, Frame
from review.taint.sinks import Call
from review.taint.state import Container, State, list_of, merged
from review.taint.values import (
    CLEAN,
    NONE,
    Class,
    Function,
    Value,
    arriving,
    join_all,
    passing,
    together,
)

_DEMOS = frozenset({"module", "main", "demo", "example", "run", "test"})
"""Where functions are tried out: what they are called with there says nothing about other callers."""


class Functions(Collecting):
    """Walks through functions of the file with the arguments that they are called with."""

    @abstractmethod
    def walk(self, body: list[ast.stmt]) -> None:
        """Walk through statements."""

    def instance(self, known: Class, call: Call, node: ast.AST) -> Value:
        """A new object of a class of the file."""
        instance = replace(self.new(Container("object", {}, None, known)), name="")
        maker = known.member("__init__")
        if maker is not None and isinstance(maker.known, Function):
            self.run(replace(maker.known, receiver=instance), list(call.positional), dict(call.keywords), node)
            return instance
        fields = [one.target.id for one in known.node.body if _is_field(one)]  # type: ignore[attr-defined]
        held = self.state.heap[instance.refs[0]]
        given = {**dict(zip(fields, call.positional, strict=False)), **call.keywords}
        for name, value in given.items():
            held = held.put(name, value)
        self.state.heap[instance.refs[0]] = held
        return instance

    def run(
        self, function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST
    ) -> Value | None:
        """Walk through a function with these arguments; None if it is not followed so deep."""
        if not self.is_followed(function, positional, keywords):
            return None
        name = getattr(function.node, "name", "lambda")
        keywords = {**function.given_by_name, **keywords}
        values = [*([function.receiver] if function.receiver is not None else []), *function.given, *positional]
        step = self.at(node, f"is handed to `{name}`" if name != "lambda" else "")
        given = [passing(value, step) for value in values]
        named = {key: passing(value, step) for key, value in keywords.items()}
        if any(not value.is_constant for value in (*positional, *keywords.values())) and self.frame.name not in _DEMOS:
            self.entered.add(function.node)
        variables = bound(function.node.args, given, named) | self._rest(function.node.args, given, named)
        self._default(function, variables)
        value = self.enter(function, variables, name)
        return value if function.home is self.module else arriving(value, self.at(node, f"is returned by `{name}`"))

    def _rest(self, arguments: ast.arguments, given: list[Value], named: dict[str, Value]) -> dict[str, Value]:
        """What `*args` and `**kwargs` hold, item by item."""
        names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
        known = {*names, *(argument.arg for argument in arguments.kwonlyargs)}
        rest: dict[str, Value] = {}
        if arguments.vararg is not None:
            rest[arguments.vararg.arg] = self.new(list_of(given[len(names) :]))
        if arguments.kwarg is not None:
            others: dict[object, Value] = {key: value for key, value in named.items() if key not in known}
            rest[arguments.kwarg.arg] = self.new(Container("dict", others))
        return rest

    def special_method(self, owner: Value, name: str, arguments: list[Value], node: ast.AST) -> Value | None:
        """What a method such as `__enter__` of an object of the file gives; None if it has none."""
        for held in self.held(owner):
            member = held.owner.member(name) if held.owner is not None else None
            if member is not None and isinstance(member.known, Function):
                return self.run(replace(member.known, receiver=owner), arguments, {}, node)
        return None

    def is_followed(self, function: Function, positional: Sequence[Value], keywords: Mapping[str, Value]) -> bool:
        """Whether a call with these arguments is still worth its cost."""
        if function.node in self.stack or self.steps - self.entry_begin > FOLLOWING_STEPS:
            return False
        strong = any(
            taint.label != "parameter" for value in (*positional, *keywords.values()) for taint in value.taints
        )
        weak = DEEPEST_WEAK_CALL if function.home is self.module else DEEPEST_WEAK_CALL_ELSEWHERE
        return len(self.stack) <= (DEEPEST_CALL if strong else weak)

    def _default(self, function: Function, variables: dict[str, Value]) -> None:
        """Give constant defaults to the parameters that are not given."""
        for argument, default in defaults_of(function.node.args):
            if argument.arg not in variables:
                variables[argument.arg] = self.evaluate(default) if default is not None and _is_text(default) else CLEAN

    def enter(self, function: Function, variables: dict[str, Value], name: str) -> Value:
        """Walk through a function's body with these variables; the caller's are put back."""
        outer_frame, outer_variables, outer_module = self.frame, self.state.variables, self.module
        self.frame, self.module = self.framed(function, name), function.home
        self.state.variables = variables
        self.stack.append(function.node)
        try:
            if isinstance(function.node, ast.Lambda):
                return self.evaluate(function.node.body)
            self.walk(function.node.body)
            return self._left()
        finally:
            self.stack.pop()
            self.frame, self.module = outer_frame, outer_module
            self.state.variables = outer_variables

    @abstractmethod
    def framed(self, function: Function, name: str) -> Frame:
        """The frame in which a function is walked through."""

    def _left(self) -> Value:
        """The value of a function that was walked through; the state becomes what all its ends have in common."""
        before = self.state
        ends = [*self.frame.returns, *([(NONE, before)] if before.alive else [])]
        if not ends:
            self.state.alive = False
            return CLEAN
        value = join_all(returned(value, state) for value, state in ends)
        after: State | None = None
        for _, state in ends:
            bare = State({}, state.heap, state.facts)
            after = bare if after is None else merged(after, bare)
        self.state = after if after is not None else before
        if self.frame.yields and _gives_what_it_yields(self.frame.node):
            return join_all(self.frame.yields)
        if self.frame.yields:
            return self.new(Container("list", {}, join_all(self.frame.yields)))
        return value


def returned(value: Value, state: State) -> Value:
    """A returned value with what holds where it is returned, also as a condition."""
    settled = state.settled(value)
    truth = guards.truth_of(value) or guards.NOTHING_TOLD
    facts = (together(state.facts, truth[0]), together(state.facts, truth[1]))
    return replace(settled, truth=facts if facts[0] or facts[1] else None)


def _gives_what_it_yields(node: ast.AST | None) -> bool:
    """Whether it is a `@contextmanager`, whose value is what `with` binds."""
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else []
    return any(ast.unparse(one).endswith("contextmanager") for one in decorators)


def _is_text(node: ast.expr | None) -> bool:
    """A default that is a text is part of what the function makes; a flag is there to be given."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def bound(arguments: ast.arguments, positional: list[Value], keywords: dict[str, Value]) -> dict[str, Value]:
    """The values of the parameters that are given."""
    names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    known = {*names, *(argument.arg for argument in arguments.kwonlyargs)}
    variables = dict(zip(names, positional, strict=False))
    variables.update({key: value for key, value in keywords.items() if key in known})
    return variables


def defaults_of(arguments: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None]]:
    """Every named parameter with its default."""
    plain = [*arguments.posonlyargs, *arguments.args]
    missing = [None] * (len(plain) - len(arguments.defaults))
    yield from zip(plain, [*missing, *arguments.defaults], strict=True)
    yield from zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
