"""The variables, containers and facts at one place of the code, and how two ways to it come together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from review.taint.values import (
    CLEAN,
    NO_FACTS,
    Class,
    Facts,
    Value,
    both,
    holds_of,
    join,
    join_all,
    together,
    with_taints,
)

MOST_ITEMS = 64
"""Items that a container is known by; one with more is known as a whole."""

Kind = Literal["list", "dict", "set", "object"]


@dataclass(frozen=True, eq=False, slots=True)
class Container:
    """A list, dict, set or object: what lies under known keys, and what may lie anywhere else in it."""

    kind: Kind
    items: Mapping[object, Value] = field(default_factory=dict)
    rest: Value | None = None
    """What an unknown key may hold; None if there is nothing but `items`."""
    owner: Class | None = None

    def at(self, key: object) -> Value:
        """What lies under a known key."""
        return self.items.get(key) or self.rest or CLEAN

    def anything(self) -> Value:
        """What any of its items may be."""
        return join_all([*self.items.values(), *([self.rest] if self.rest else [])])

    def put(self, key: object, value: Value) -> Container:
        """With one item set."""
        if len(self.items) >= MOST_ITEMS and key not in self.items:
            return replace(self, items={}, rest=join(self.anything(), value))
        return replace(self, items={**self.items, key: value})

    def put_anywhere(self, value: Value) -> Container:
        """With something under an unknown key, which may be any of the known ones."""
        items = {key: join(item, value) for key, item in self.items.items()} if self.kind != "list" else self.items
        return replace(self, items=items, rest=join(self.rest, value) if self.rest else value)

    @property
    def values_in_order(self) -> list[Value] | None:
        """The items of a list that is fully known."""
        if self.kind != "list" or self.rest is not None or set(self.items) != set(range(len(self.items))):
            return None
        return [self.items[index] for index in range(len(self.items))]


def list_of(values: list[Value]) -> Container:
    """A list with just these items."""
    if len(values) > MOST_ITEMS:
        return Container("list", {}, join_all(values))
    return Container("list", dict(enumerate(values)))


class Heap(dict[int, Container]):
    """Containers by address, over those of the module, which are shared until they are changed."""

    def __init__(
        self, own: Mapping[int, Container] | None = None, below: Mapping[int, Container] | None = None
    ) -> None:
        super().__init__(own or {})
        self.below: Mapping[int, Container] = below if below is not None else {}

    def __missing__(self, address: int) -> Container:
        """A container of the module, or one that another function made and of which nothing is known here."""
        return self.below.get(address) or FORGOTTEN

    def copied(self) -> Heap:
        """A heap that changes on its own."""
        return Heap(self, self.below)


FORGOTTEN = Container("object")


class State:
    """What is known at one place. `alive` is False where the code cannot go on."""

    __slots__ = ("alive", "facts", "heap", "variables")

    def __init__(
        self,
        variables: dict[str, Value] | None = None,
        heap: Heap | None = None,
        facts: Facts = NO_FACTS,
    ) -> None:
        self.variables = variables if variables is not None else {}
        self.heap = heap if heap is not None else Heap()
        self.facts = facts
        self.alive = True

    def copy(self) -> State:
        """A state that changes on its own."""
        other = State(dict(self.variables), self.heap.copied(), self.facts)
        other.alive = self.alive
        return other

    @property
    def weight(self) -> int:
        """What a copy costs, in steps."""
        return (len(self.variables) + len(self.heap)) // 8

    def assume(self, value: Value, outcome: bool) -> None:
        """Note that `value` came out true or false."""
        if value.truth is not None:
            self.facts = together(self.facts, value.truth[0 if outcome else 1])

    def settled(self, value: Value) -> Value:
        """The value with what holds of its taints here written into them."""
        if not value.taints or not self.facts:
            return value
        safe = {taint: holds_of(taint, self.facts) for taint in value.taints}
        change = {taint: replace(taint, safe=known) for taint, known in safe.items() if known != taint.safe}
        return with_taints(value, change) if change else value


def merged(one: State, other: State) -> State:
    """The state after two ways come together."""
    if not one.alive or not other.alive:
        return other if not one.alive else one
    variables = dict(one.variables)
    for name, value in other.variables.items():
        mine = variables.get(name)
        if mine is None:
            variables[name] = other.settled(value)
        elif mine is not value:
            variables[name] = join(one.settled(mine), other.settled(value))
    for name in one.variables.keys() - other.variables.keys():
        variables[name] = one.settled(variables[name])
    return State(variables, _heaps(one, other), both(one.facts, other.facts))


def _heaps(one: State, other: State) -> Heap:
    heap = one.heap.copied()
    for address, container in other.heap.items():
        mine = heap[address]
        if mine is FORGOTTEN:
            heap[address] = container
        elif mine is not container:
            heap[address] = _containers(mine, one, container, other)
    for address in one.heap.keys() - other.heap.keys():
        if address in one.heap.below:
            heap[address] = _containers(one.heap[address], one, other.heap[address], other)
    return heap


def _containers(mine: Container, one: State, theirs: Container, other: State) -> Container:
    """A key that only one of them has may be missing: nothing, or what it has."""
    items: dict[object, Value] = {}
    for key in {**mine.items, **theirs.items}:
        left, right = mine.items.get(key), theirs.items.get(key)
        if left is right and left is not None:
            items[key] = left
            continue
        sides = [one.settled(left) if left else mine.rest, other.settled(right) if right else theirs.rest]
        items[key] = join_all([side for side in sides if side is not None])
    rests = [rest for rest in (mine.rest, theirs.rest) if rest is not None]
    return replace(mine, items=items, rest=join_all(rests) if rests else None)
