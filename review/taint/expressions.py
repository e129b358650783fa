"""What expressions give."""

from __future__ import annotations

import ast
import builtins
from abc import abstractmethod
from dataclasses import replace

from review.taint import constants, guards, library, sources
from review.taint.containers import extended
from review.taint.escaping import MARKUP, escaped
from review.taint.machine import Machine
from review.taint.sinks import Call
from review.taint.state import Container, list_of
from review.taint.text import concatenated, converted, is_number_format
from review.taint.values import (
    CLEAN,
    NOTHING,
    Class,
    Function,
    Link,
    Value,
    constant,
    in_form,
    join_all,
)

LONGEST_NAME = 120
SUPER = "super()"
"""The name of an object as `super()` gives it."""
MOST_UNROLLED = 16
"""Items of a constant list that are looked at one by one."""
_BUILTINS = frozenset(dir(builtins))
Comprehension = ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp


class Expressions(Machine):
    """Evaluates expressions in the current state, which they may change."""

    @abstractmethod
    def run(
        self, function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST
    ) -> Value | None:
        """Walk through a function of the file; None if it was not followed."""

    @abstractmethod
    def _on_call(self, node: ast.Call) -> Value:
        """What a call gives."""

    def evaluate(self, node: ast.expr) -> Value:
        """What is known of an expression."""
        self.step()
        handler = _HANDLERS.get(type(node))
        if handler is None:
            return CLEAN
        value: Value = getattr(self, handler)(node)
        return value

    def _on_constant(self, node: ast.Constant) -> Value:
        return constant(node.value)

    def _on_name(self, node: ast.Name) -> Value:
        found = self.variable(node.id)
        if found is not None:
            return found
        return Value(name=node.id) if node.id in _BUILTINS else CLEAN

    def _on_attribute(self, node: ast.Attribute) -> Value:
        return self.attribute_of(self.evaluate(node.value), node.attr, node)

    def attribute_of(self, owner: Value, name: str, node: ast.Attribute) -> Value:
        """`owner.name`."""
        if name == "__dict__" and owner.refs:
            return Value(refs=owner.refs)
        for held in self.held(owner) if not _is_super(owner) else ():
            if name in held.items:
                return held.items[name]
            member = held.owner.member(name) if held.owner else None
            if member is not None:
                return self._bound(member, owner, node)
        if isinstance(owner.known, Class):
            member = owner.known.member(name)
            if member is not None:
                return self._of_class(member, owner, node)
        if isinstance(owner.known, Link):
            link = replace(owner.known, dotted=f"{owner.known.dotted}.{name}")
            found = self.files.resolved(link, f"{owner.name}.{name}")
            if found is not None:
                return found
        return self._foreign_attribute(owner, name, node)

    def _of_class(self, member: Value, owner: Value, node: ast.Attribute) -> Value:
        """A member read from a class: a class method is bound to it, what `super()` finds to the object."""
        if _is_super(owner):
            return self._bound(member, Value(refs=owner.refs, name="self"), node)
        function = member.known
        if isinstance(function, Function) and not isinstance(function.node, ast.Lambda):
            words = {self.called(one) for one in function.node.decorator_list}
            return (
                Value(name=member.name, known=replace(function, receiver=owner)) if "classmethod" in words else member
            )
        return member

    def _bound(self, member: Value, owner: Value, node: ast.Attribute) -> Value:
        function = member.known
        if not isinstance(function, Function) or isinstance(function.node, ast.Lambda):
            return member
        words = {self.called(one).rpartition(".")[2] for one in function.node.decorator_list}
        if "staticmethod" in words:
            return member
        bound = replace(function, receiver=owner)
        if words & {"property", "cached_property"}:
            return self.run(bound, [], {}, node) or CLEAN
        return Value(name=member.name, known=bound)

    def _foreign_attribute(self, owner: Value, name: str, node: ast.Attribute) -> Value:
        base = owner.name or self.called(node.value)
        dotted = f"{base}.{name}"[-LONGEST_NAME:]
        if dotted in sources.REQUEST_OBJECTS:
            return Value(name=sources.REQUEST)
        origin = sources.attribute(base, name, self.at(node))
        if origin is not None:
            return origin
        if not owner.taints:
            held = [one for one in self.held(owner) if one.rest is not None]
            return replace(held[0].rest or CLEAN, name=dotted) if held else Value(name=dotted)
        return self._attribute_from_outside(owner, name, dotted, node)

    def _attribute_from_outside(self, owner: Value, name: str, dotted: str, node: ast.Attribute) -> Value:
        """An attribute of something that is decided outside the code."""
        if owner.name == sources.TEXT:
            return Value(name=dotted)
        if owner.name == "urlparse()":
            return library.url_attribute(owner, name)
        if dotted.startswith(("request.query.", "request.query_params.", "request.forms.")):
            return sources.item(owner, name, self.at(node)) or owner
        part = library.path_attribute(owner, name)
        return part or replace(in_form(owner, f".{name}"), name=dotted, truth=guards.attribute(owner, name))

    def called(self, node: ast.expr) -> str:
        """How the code calls something that has no name of its own."""
        if isinstance(node, ast.Name):
            return node.id
        if isinstance(node, ast.Attribute):
            return f"{self.called(node.value)}.{node.attr}"[-LONGEST_NAME:]
        return "?" if not isinstance(node, ast.Call) else f"{self.called(node.func)}()"[-LONGEST_NAME:]

    def _on_joined(self, node: ast.JoinedStr) -> Value:
        pieces = [self.evaluate(value) for value in node.values]
        return concatenated(pieces)

    def _on_formatted(self, node: ast.FormattedValue) -> Value:
        value = self.evaluate(node.value)
        spec = self.evaluate(node.format_spec).only() if node.format_spec else None
        if is_number_format(spec if isinstance(spec, str) else None):
            return Value(parts=(NOTHING,))
        whole = self._flat(value)
        return converted(whole, {114: "r", 97: "a"}.get(node.conversion, "s"))

    def _flat(self, value: Value) -> Value:
        """A value with what the containers that it is hold."""
        if not value.refs:
            return value
        taints = value.taints.union(*(held.anything().taints for held in self.held(value)))
        return Value(taints=taints)

    def _on_binary(self, node: ast.BinOp) -> Value:
        operands = [node]
        while isinstance(operands[-1].left, ast.BinOp):  # a long chain of `+` must not go deep
            operands.append(operands[-1].left)
        value = self.evaluate(operands[-1].left)
        for operation in reversed(operands):
            self.step()
            value = self._with_markup(operation, value, self.evaluate(operation.right))
        return value

    def _with_markup(self, node: ast.BinOp, left: Value, right: Value) -> Value:
        """An operation with `Markup` escapes the other side."""
        if MARKUP not in (left.name, right.name) or not isinstance(node.op, ast.Add | ast.Mod):
            return self._operated(node, left, right)
        whole = self._operated(node, escaped(left), self._markup_operand(right))
        return replace(whole, name=MARKUP)

    def _operated(self, node: ast.BinOp, left: Value, right: Value) -> Value:
        known = constants.binary(node.op, left, right)
        if known is not None:
            return known
        if isinstance(node.op, ast.Add):
            lists = [held for value in (left, right) for held in self.held(value) if held.kind == "list"]
            return self._lists_joined(lists, left, right) if lists else concatenated([left, right])
        if isinstance(node.op, ast.Mod):
            template = left.only()
            if isinstance(template, str):
                return library.percented(template, right, self.view("%", node))
            return concatenated([left, self._flat(right)])
        if isinstance(node.op, ast.Div) and (left.taints or right.taints):
            return concatenated([left, constant("/"), right], marks=False)
        return self._containers_operated(node.op, left, right)

    def _markup_operand(self, value: Value) -> Value:
        """The right side of an operation with `Markup`, whose items are escaped too."""
        for held in self.held(value):
            items = {key: escaped(item) for key, item in held.items.items()}
            return self.new(replace(held, items=items, rest=escaped(held.rest) if held.rest else None))
        return escaped(value)

    def _containers_operated(self, operator: ast.operator, left: Value, right: Value) -> Value:
        """`items * 3` and `mapping | mapping`."""
        mine, theirs = self.held(left), self.held(right)
        count = right.only()
        if isinstance(operator, ast.Mult) and mine and isinstance(count, int):
            known = mine[0].values_in_order
            return self.new(list_of(known * min(count, MOST_UNROLLED))) if known is not None else left
        if isinstance(operator, ast.BitOr) and mine and theirs:
            return self.new(extended(mine[0], theirs[0]))
        return Value(taints=left.taints | right.taints) if isinstance(operator, ast.BitOr | ast.Mult) else CLEAN

    def _lists_joined(self, lists: list[Container], left: Value, right: Value) -> Value:
        ordered = [one.values_in_order for one in lists]
        if len(lists) == 2 and ordered[0] is not None and ordered[1] is not None:
            return self.new(list_of(ordered[0] + ordered[1]))
        return self.new(Container("list", {}, join_all([self._flat(left), self._flat(right)])))

    def view(self, name: str, node: ast.AST, *positional: Value, receiver: Value = CLEAN) -> Call:
        """A call, as rules see it."""
        return Call(name, node, positional, {}, receiver, self.state.heap, self.state.facts)

    def elements(self, value: Value) -> Value:
        """What a loop over the value gives."""
        containers = self.held(value)
        if containers:
            return join_all(_members(held) for held in containers)
        return in_form(Value(value.taints), guards.EACH) if value.taints else CLEAN

    @abstractmethod
    def bind(self, target: ast.expr, value: Value) -> None:
        """Assign to a target."""

    def _on_lambda(self, node: ast.Lambda) -> Value:
        return Value(known=Function(node, {**self.frame.closure, **self.state.variables}, self.module))

    def _on_await(self, node: ast.Await | ast.Starred | ast.YieldFrom) -> Value:
        return self.evaluate(node.value)

    def _on_yield(self, node: ast.Yield) -> Value:
        if node.value is not None:
            self.frame.yields.append(self.state.settled(self.evaluate(node.value)))
        return CLEAN

    def _on_walrus(self, node: ast.NamedExpr) -> Value:
        value = self.evaluate(node.value)
        self.bind(node.target, value)
        return value


def _is_super(value: Value) -> bool:
    return value.name == SUPER


def _members(held: Container) -> Value:
    """A dict's members are its keys."""
    if held.kind != "dict":
        return held.anything()
    keys = [constant(key) for key in held.items]
    return join_all([*keys, *([Value(held.rest.taints)] if held.rest else [])])


_HANDLERS: dict[type[ast.AST], str] = {
    ast.Constant: "_on_constant",
    ast.Name: "_on_name",
    ast.Attribute: "_on_attribute",
    ast.JoinedStr: "_on_joined",
    ast.FormattedValue: "_on_formatted",
    ast.BinOp: "_on_binary",
    ast.UnaryOp: "_on_unary",
    ast.BoolOp: "_on_boolean",
    ast.Compare: "_on_compare",
    ast.IfExp: "_on_conditional",
    ast.Subscript: "_on_subscript",
    ast.List: "_on_sequence",
    ast.Tuple: "_on_sequence",
    ast.Set: "_on_sequence",
    ast.Dict: "_on_dict",
    ast.ListComp: "_on_comprehension",
    ast.SetComp: "_on_comprehension",
    ast.GeneratorExp: "_on_comprehension",
    ast.DictComp: "_on_comprehension",
    ast.Lambda: "_on_lambda",
    ast.Await: "_on_await",
    ast.Starred: "_on_await",
    ast.YieldFrom: "_on_await",
    ast.Yield: "_on_yield",
    ast.NamedExpr: "_on_walrus",
    ast.Call: "_on_call",
}
