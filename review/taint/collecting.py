"""What lists, dicts, comprehensions and their items give."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace

from review.taint import constants, guards, sources
from review.taint.conditions import Conditions
from review.taint.expressions import LONGEST_NAME, Comprehension
from review.taint.state import Container, Kind, list_of
from review.taint.values import (
    CLEAN,
    UNKNOWN,
    Value,
    in_form,
    join,
    join_all,
    telling,
)

MOST_UNROLLED = 16
"""Items of a constant list that are looked at one by one."""


DEFAULT_DICTS: Mapping[str, Kind] = {"defaultdict(list)": "list", "defaultdict(dict)": "dict"}
"""The name that a `collections.defaultdict` has here, and what it makes."""


class Collecting(Conditions):
    """Evaluates displays, comprehensions and subscripts."""

    @abstractmethod
    def special_method(self, owner: Value, name: str, arguments: list[Value], node: ast.AST) -> Value | None:
        """What a method such as `__enter__` of an object of the file gives; None if it has none."""

    def _on_subscript(self, node: ast.Subscript) -> Value:
        owner = self.evaluate(node.value)
        if isinstance(node.slice, ast.Slice):
            parts = (node.slice.lower, node.slice.upper, node.slice.step)
            return self._sliced(owner, [self.evaluate(part).only() if part else None for part in parts])
        return self.item_of(owner, self.evaluate(node.slice), node)

    def _sliced(self, owner: Value, bounds: list[object]) -> Value:
        known = [held.values_in_order for held in self.held(owner)]
        if len(known) == 1 and known[0] is not None and all(one is None or isinstance(one, int) for one in bounds):
            return self.new(list_of(known[0][slice(*bounds)])) if bounds[2] != 0 else CLEAN  # type: ignore[arg-type]
        if owner.refs:
            return self.new(Container("list", {}, join_all(held.anything() for held in self.held(owner))))
        return replace(in_form(owner, "part"), name="")

    def item_of(self, owner: Value, key: Value, node: ast.AST) -> Value:
        """`owner[key]`."""
        index = key.only()
        containers = self.held(owner)
        found = self.special_method(owner, "__getitem__", [key], node)
        if found is not None:
            return found
        if containers:
            sent = [self.item_of(Value(owner.taints), key, node)] if owner.taints else []
            self._default_item(owner, index)
            return join_all([*sent, *(_item(held, index) for held in self.held(owner))])
        known = constants.indexed(owner, key)
        if known is not None:
            return known
        if not owner.taints:
            return Value(name=f"{owner.name}[]"[-LONGEST_NAME:] if owner.name else "")
        origin = sources.item(owner, index if index is not UNKNOWN else "…", self.at(node))
        if origin is not None:
            return origin
        word = "part" if isinstance(index, int) else f"[{str(index)[:40] if index is not UNKNOWN else ''}]"
        return in_form(Value(owner.taints), word)

    def _default_item(self, owner: Value, index: object) -> None:
        """A `defaultdict` of lists or dicts makes what it is asked for."""
        made = DEFAULT_DICTS.get(owner.name)
        for ref in owner.refs if made is not None and _is_key(index) else ():
            held = self.state.heap[ref]
            if index not in held.items and held.rest is None:
                self.state.heap[ref] = held.put(index, self.new(Container(made)))  # type: ignore[arg-type]

    def _on_sequence(self, node: ast.List | ast.Tuple | ast.Set) -> Value:
        values: list[Value] = []
        starred: list[Value] = []
        for element in node.elts:
            if isinstance(element, ast.Starred):
                starred.append(self.elements(self.evaluate(element.value)))
            else:
                values.append(self.evaluate(element))
        if isinstance(node, ast.Set):
            return self.new(Container("set", {}, join_all(values) if values else None))
        if starred:
            return self.new(Container("list", {}, join_all(values + starred)))
        return self.new(list_of(values))

    def _on_dict(self, node: ast.Dict) -> Value:
        held = Container("dict")
        for key, value in zip(node.keys, node.values, strict=True):
            item = self.evaluate(value)
            if key is None:
                for other in self.held(item):
                    held = replace(held, items={**held.items, **other.items}, rest=other.rest or held.rest)
                held = held if item.refs or not item.taints else held.put_anywhere(item)
                continue
            name = self.evaluate(key).only()
            held = held.put(name, item) if name is not UNKNOWN else held.put_anywhere(item)
        return self.new(held)

    def one_by_one(self, iterable: Value) -> list[Value]:
        """What a loop goes through: item by item for a short list of constants, else all at once."""
        for held in self.held(iterable):
            values = held.values_in_order
            if values and len(values) <= MOST_UNROLLED and all(value.is_constant for value in values):
                return values
        return [self.elements(iterable)]

    def _on_comprehension(self, node: Comprehension) -> Value:
        values = self.comprehended(node)
        return self.new(Container("set" if isinstance(node, ast.SetComp) else "list", {}, join_all(values)))

    def comprehended(self, node: Comprehension) -> list[Value]:
        """What the element of a comprehension can be, for each item that the first loop is known to have."""
        before = self.state.copy()
        first = node.generators[0]
        results = []
        for item in self.one_by_one(self.evaluate(first.iter)):
            self.bind(first.target, item)
            self._filtered(first.ifs)
            for generator in node.generators[1:]:
                self.bind(generator.target, self.elements(self.evaluate(generator.iter)))
                self._filtered(generator.ifs)
            results.append(self.state.settled(self._element(node)))
            self.state.facts = before.facts
        self.state.variables = before.variables
        return results

    def _element(self, node: Comprehension) -> Value:
        if isinstance(node, ast.DictComp):
            return join(self.evaluate(node.key), self.evaluate(node.value))
        return self.evaluate(node.elt)

    def _filtered(self, tests: list[ast.expr]) -> None:
        for test in tests:
            value = self.evaluate(test)
            self.state.assume(telling(value, guards.truth_of(value)), True)


def _item(held: Container, index: object) -> Value:
    if index is UNKNOWN:
        return held.anything()
    if held.kind == "list" and isinstance(index, int) and index < 0 and held.values_in_order is not None:
        return held.at(index + len(held.items))
    return held.at(index) if _is_key(index) else CLEAN


def _is_key(index: object) -> bool:
    return isinstance(index, str | int | bytes | float | bool | None)
