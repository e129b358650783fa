"""How a rule says which calls must not be reached by which values. Plain tables: `review/taint/rules/` fills them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from review.finding import Rule
from review.taint.state import Container, Heap
from review.taint.values import CLEAN, EVERYTHING, UNKNOWN, Facts, Label, Taint, Value, holds_of

LONGEST_TEXT = 2000
"""Characters of literal text that rules look at: more than a statement or a template's beginning has."""


@dataclass(frozen=True)
class Call:
    """One call as the engine sees it, with what is known of each argument."""

    name: str
    node: ast.AST
    positional: tuple[Value, ...]
    keywords: Mapping[str, Value]
    receiver: Value = CLEAN
    heap: Mapping[int, Container] = field(default_factory=Heap)
    facts: Facts = field(default_factory=dict)
    spread: Value | None = None
    """What `*args` or `**kwargs` may add."""
    fields: Value | None = None
    """A mapping from outside that is spread as `**mapping`, and so names the keyword arguments."""

    def argument(self, position: int | str, *names: str) -> Value | None:
        """An argument by position or by any of its names."""
        for name in (position, *names):
            if isinstance(name, int):
                if name < len(self.positional):
                    return self.positional[name]
            elif name in self.keywords:
                return self.keywords[name]
        return None

    def constant(self, position: int | str, *names: str) -> object:
        """The constant that an argument is; UNKNOWN if it is none or is not given."""
        value = self.argument(position, *names)
        return UNKNOWN if value is None else value.only()

    def items(self, value: Value) -> list[Value]:
        """What a list that is an argument holds, in order; empty if it is none or not fully known."""
        for ref in value.refs:
            known = self.heap[ref].values_in_order
            if known is not None:
                return known
        return []

    def whole(self, value: Value) -> Value:
        """A value with what the containers that it refers to hold, as the taints of one."""
        taints = value.taints
        for ref in value.refs:
            held = self.heap[ref]
            for item in (*held.items.values(), *([held.rest] if held.rest else ())):
                taints |= item.taints
        return Value(taints=taints) if taints is not value.taints else value


@dataclass(frozen=True)
class Arrival:
    """Something from outside that reaches an argument of a call."""

    call: Call
    value: Value
    taint: Taint
    safe: frozenset[str]
    """What holds of the taint at the call."""

    def lacks(self, *texts: str) -> bool:
        """Whether it cannot contain any of these."""
        return all(f"-{text}" in self.safe for text in texts)

    @property
    def before(self) -> str:
        """The literal text directly before it; empty where it begins the text or follows something unknown."""
        before = ""
        for part in self.value.text:
            if isinstance(part, str):
                before += part
            elif self.taint.source in {taint.source for taint in part}:
                return before[-LONGEST_TEXT:]
            else:
                before += "\0"
        return ""

    @property
    def literal(self) -> str:
        """All literal text around it, with `\\0` for what is not known."""
        return "".join(part if isinstance(part, str) else "\0" for part in self.value.text)[:LONGEST_TEXT]

    @property
    def is_pasted(self) -> bool:
        """Whether it is pasted into a text that is longer than itself."""
        return any(isinstance(part, str) and part for part in self.value.text)


Test = Callable[[Call], bool]


@dataclass(frozen=True)
class Sink:
    """Calls whose arguments matter to a rule.

    `calls` are dotted names as imported (`os.system`); `*.execute` is the method of any object, `~word.get` of an
    object whose own name contains the word.
    """

    calls: tuple[str, ...]
    args: tuple[int | str, ...] = (0,)
    when: Test | None = None
    inside: bool = False
    """Whether what the items of a list or dict hold matters too."""


@dataclass(frozen=True)
class TaintRule:
    """What must not happen to values from outside, and what Assay says about it, by who decides about the value."""

    kind: str
    """In `Taint.safe`: harmless for this."""
    rules: Mapping[Label, Rule]
    sinks: tuple[Sink, ...]
    matters: Callable[[Arrival], bool] = lambda _: True
    """Whether this value at this place is a defect, apart from `kind` being in its `safe`."""
    needs_more: Callable[[Arrival], bool] = lambda _: False
    """Whether what makes a value harmless for `kind` is not enough at this place."""
    ending: str = "Nothing on the way makes it harmless."
    """The last sentence of the evidence."""


def is_safe(arrival: Arrival, kind: str) -> bool:
    """Whether the way to the sink has made the value harmless for it."""
    return EVERYTHING in arrival.safe or kind in arrival.safe


def safe_of(taint: Taint, facts: Facts) -> frozenset[str]:
    """What holds of a taint where `facts` do."""
    return holds_of(taint, facts)


class SinkIndex:
    """All sinks of some rules, found by the last word of a call's name."""

    def __init__(self, rules: Iterable[TaintRule]) -> None:
        self._by_word: dict[str, list[tuple[str, Sink, TaintRule]]] = {}
        for rule in rules:
            for sink in rule.sinks:
                for pattern in sink.calls:
                    self._by_word.setdefault(pattern.rpartition(".")[2], []).append((pattern, sink, rule))

    def matching(self, name: str) -> Iterable[tuple[Sink, TaintRule]]:
        """The sinks that a call of this name is."""
        for pattern, sink, rule in self._by_word.get(name.rpartition(".")[2], ()):
            if is_called(pattern, name):
                yield sink, rule


def is_called(pattern: str, name: str) -> bool:
    """Whether a call's dotted name is what a pattern means."""
    return name == pattern if pattern[0] not in "*~" else _expression(pattern).search(name) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    owner, _, method = pattern.rpartition(".")
    if owner == "*":
        return re.compile(rf"\.{re.escape(method)}$")
    if owner.startswith("*."):
        return re.compile(rf"(^|\.){re.escape(owner[2:])}\.{re.escape(method)}$")
    return re.compile(rf"(?i:{re.escape(owner[1:])})\w*(\(\))?\.{re.escape(method)}$")
