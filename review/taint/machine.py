"""The engine's own state while it walks through a module: where it is, what it may still spend, what it has found."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import get_args

from review.taint.files import Files
from review.taint.sinks import Arrival, Call, SinkIndex, TaintRule, is_safe, safe_of
from review.taint.state import Container, Heap, State
from review.taint.values import Class, Label, Link, Module, Step, Taint, Value

STRENGTH: tuple[Label, ...] = get_args(Label)
"""Origins from the most to the least certain to be hostile."""
ENTRY_STEPS = 30_000
"""Nodes that are evaluated for one function with all that it calls, about 0.1 s; written code needs some hundreds."""
FOLLOWING_STEPS = 6_000
"""After so many, calls from a function are no longer followed into the functions of the file."""
STEPS_PER_NODE = 20
LEAST_STEPS = 30_000
"""Bound on a whole module: linear in its size."""
DEEPEST_CALL = 5
DEEPEST_WEAK_CALL = 2
DEEPEST_WEAK_CALL_ELSEWHERE = 1
"""Calls that are followed into each other: with a value from outside, with parameters alone, and these into another
file, where it is only asked what a function gives back."""


class ExhaustedError(Exception):
    """The steps are used up."""


@dataclass(frozen=True)
class Hit:
    """One value that reaches one sink."""

    rule: TaintRule
    taint: Taint
    value: Value
    node: ast.AST
    sink: str
    path: str
    """Of the file that the sink is in."""

    @property
    def line(self) -> int:
        """Where the sink begins."""
        return getattr(self.node, "lineno", 1)

    @property
    def rank(self) -> tuple[int, int, str]:
        """Lower for the more certain origin, and the shorter way."""
        return STRENGTH.index(self.taint.label), len(self.taint.steps), self.taint.source


@dataclass
class Frame:
    """One function that is being walked through."""

    name: str
    node: ast.AST | None = None
    owner: Class | None = None
    """The class whose method it is."""
    closure: Mapping[str, Value] = field(default_factory=dict)
    framework: str = ""
    """Of the view that it is: decides what becomes of the text that it returns."""
    returns: list[tuple[Value, State]] = field(default_factory=list)
    yields: list[Value] = field(default_factory=list)
    breaks: list[list[State]] = field(default_factory=list)
    continues: list[list[State]] = field(default_factory=list)
    raised: list[list[State]] = field(default_factory=list)
    foreign: set[str] = field(default_factory=set)
    """Names that `global` or `nonlocal` take from outside."""


class Machine:
    """What all parts of the engine share."""

    def __init__(self, nodes: int, index: SinkIndex, path: str, files: Files) -> None:
        self.index = index
        self.files = files
        self.home = Module(path)
        self.module = self.home
        """The file whose code is being walked through: another one than `home` while a function of it is followed."""
        self.state = State(heap=Heap(None, files.heap))
        self.frame = Frame("module")
        self.hits: dict[tuple[str, str, int], Hit] = {}
        self.entered: set[ast.AST] = set()
        """Functions that another function of the file was seen to call with values of its own."""
        self.stack: list[ast.AST] = []
        self.defined: list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, Mapping[str, Value]]] = []
        self.classes: list[Class] = []
        """Functions and classes that were met and are still to be walked through on their own."""
        self.steps = 0
        self.entry_limit = 0
        self.entry_begin = 0
        self.limit = LEAST_STEPS + STEPS_PER_NODE * nodes
        self.cut_short = 0

    def step(self, cost: int = 1) -> None:
        """Pay for some work. Raises ExhaustedError."""
        self.steps += cost
        if self.steps > self.entry_limit:
            raise ExhaustedError

    def new(self, container: Container) -> Value:
        """A new container in the heap."""
        address = self.files.new_address()
        self.state.heap[address] = container
        return Value(refs=(address,))

    def held(self, value: Value) -> list[Container]:
        """The containers that a value can be."""
        return [self.state.heap[ref] for ref in value.refs]

    def arrive(self, call: Call) -> None:
        """Look whether a call is a sink that something from outside reaches."""
        for sink, rule in self.index.matching(call.name):
            if sink.when is not None and not sink.when(call):
                continue
            for place in sink.args:
                for value in self._reaching(call, place, inside=sink.inside):
                    self._judge(rule, call, value)

    def _reaching(self, call: Call, place: int | str, *, inside: bool) -> list[Value]:
        if place == "*":
            values = [*call.positional, *call.keywords.values()]
        elif place == "**":
            values = [*call.keywords.values(), *([call.spread] if call.spread is not None else [])]
        elif place == "self":
            values = [call.receiver]
        else:
            found = call.argument(place)
            values = [found] if found is not None else []
        return [call.whole(value) if inside and value.refs else value for value in values]

    def _judge(self, rule: TaintRule, call: Call, value: Value) -> None:
        for taint in value.taints:
            if taint.label not in rule.rules:
                continue
            arrival = Arrival(call, value, taint, safe_of(taint, call.facts))
            matters = rule.needs_more if is_safe(arrival, rule.kind) else rule.matters
            if matters(arrival):
                self._note(Hit(rule, taint, value, call.node, call.name, self.module.path))

    def _note(self, hit: Hit) -> None:
        """Keep the most certain origin for each sink."""
        key = (hit.rule.kind, hit.path, hit.line)
        known = self.hits.get(key)
        if known is None or hit.rank < known.rank:
            self.hits[key] = hit

    def at(self, node: ast.AST, what: str = "") -> Step:
        """The place of a node, as a step of a value's way."""
        return Step(self.module.path, getattr(node, "lineno", 0), what)

    def variable(self, name: str) -> Value | None:
        """What a name stands for here."""
        found = self.state.variables.get(name)
        if found is None:
            found = self.frame.closure.get(name)
        if found is None:
            found = self.module.globals.get(name)
        return self.looked_up(found) if found is not None and isinstance(found.known, Link) else found

    def looked_up(self, value: Value) -> Value:
        """What an imported name stands for, where it is known; else the value is only called so."""
        if not isinstance(value.known, Link):
            return value
        return self.files.resolved(value.known, value.name) or Value(name=value.name)

    def is_global(self, name: str) -> bool:
        """Whether a name is the module's, read in a function."""
        return self.frame.node is not None and name not in self.state.variables and name not in self.frame.closure
