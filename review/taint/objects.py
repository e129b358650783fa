"""What the calls give that make or go through containers and objects: `dict(...)`, `zip(...)`, `partial(...)`."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace

from review.taint import library
from review.taint.expressions import SUPER
from review.taint.functions import Functions
from review.taint.sinks import Call
from review.taint.state import MOST_ITEMS, Container, Kind, list_of
from review.taint.text import concatenated
from review.taint.values import CLEAN, UNKNOWN, Class, Function, Value, called, join_all

CONFIGURATION = ("configparser.ConfigParser", "configparser.RawConfigParser", "configparser.SafeConfigParser")
_COPYING = frozenset({"list", "tuple", "sorted", "reversed", "iter", "set", "frozenset", "dict", "collections.deque"})
_EMPTY: Mapping[str, Kind] = {
    "list": "list",
    "dict": "dict",
    "set": "list",
    "tuple": "list",
    "collections.OrderedDict": "dict",
    "collections.deque": "list",
    "queue.Queue": "list",
    "queue.SimpleQueue": "list",
    "asyncio.Queue": "list",
    "io.StringIO": "list",
    "io.BytesIO": "list",
    "bytearray": "list",
    "types.SimpleNamespace": "object",
}
"""What is empty when it is made without arguments; a buffer is the list of what is written to it."""
_ELEMENTWISE = frozenset({"next", "max", "min"})


class Objects(Functions):
    """Makes containers, and calls what other functions are given to call."""

    @abstractmethod
    def _put(self, owner: Value, key: object, value: Value) -> None:
        """Set one item or attribute of what `owner` can be."""

    def made(self, call: Call) -> Value | None:
        """A new container, a copy of one, or an object seen anew; None for any other call."""
        name = call.name
        if name in CONFIGURATION or name == "xml.sax.make_parser":
            return called(self.new(Container("object")), name if name in CONFIGURATION else f"{name}()")
        if name in _EMPTY and not call.positional:
            items: dict[object, Value] = dict(call.keywords.items())
            return self.new(Container(_EMPTY[name], items))
        if name in _COPYING and call.positional:
            return self._copied(name, call.positional[0])
        if name in _ELEMENTWISE and call.positional:
            return self.elements(call.positional[0]) if name == "next" else join_all(call.positional)
        work = _MAKING.get(name)
        return work(self, call) if work is not None else None

    def _copied(self, name: str, value: Value) -> Value:
        for held in self.held(value):
            return self.new(self._of_pairs(held) if name == "dict" else held)
        return value

    def _of_pairs(self, held: Container) -> Container:
        """`dict(pairs)`."""
        if held.kind == "dict":
            return held
        made = Container("dict")
        for pair in held.values_in_order or ([held.rest] if held.rest else []):
            for two in [one.values_in_order for one in self.held(pair)]:
                key = two[0].only() if two is not None and len(two) == 2 else UNKNOWN
                value = two[1] if two is not None and len(two) == 2 else self.elements(pair)
                made = made.put_anywhere(value) if key is UNKNOWN else made.put(key, value)
        return made

    def iterated(self, name: str, call: Call, node: ast.Call) -> Value | None:
        """`enumerate`, `zip`, `map` and `filter`; None for any other call."""
        if name not in ("enumerate", "zip", "map", "filter"):
            return None
        known = [self._in_order(value) for value in call.positional]
        if name == "zip" and len({len(items) for items in known if items}) == 1 and all(known):
            return self.new(list_of([self.new(list_of(list(row))) for row in zip(*known, strict=True)]))
        elements = [self.elements(value) for value in call.positional]
        if name in ("map", "filter") and call.positional:
            return self._mapped(name, call, elements, node)
        pair = [Value(), *elements] if name == "enumerate" else elements
        return self.new(Container("list", {}, self.new(Container("list", dict(enumerate(pair))))))

    def _mapped(self, name: str, call: Call, elements: list[Value], node: ast.Call) -> Value:
        function = call.positional[0].known
        result = self.run(function, elements[1:], {}, node) if isinstance(function, Function) else None
        element = elements[-1] if name == "filter" else result
        if element is None and call.positional[0].name in library.NOTHING_LEFT:
            element = CLEAN
        return self.new(Container("list", {}, element or join_all(elements[1:])))

    def _in_order(self, value: Value) -> list[Value]:
        known = [held.values_in_order for held in self.held(value)]
        return known[0] or [] if len(known) == 1 else []

    def default_dict(self, call: Call) -> Value:
        """`collections.defaultdict(list)`."""
        factory = call.positional[0].name if call.positional else ""
        return called(self.new(Container("dict")), f"defaultdict({factory})")

    def parent(self, _: Call) -> Value | None:
        """`super()`: the object, as the bases of its method's class see it."""
        owner, node = self.frame.owner, self.frame.node
        if owner is None or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or not node.args.args:
            return None
        receiver = self.state.variables.get(node.args.args[0].arg, CLEAN)
        return Value(refs=receiver.refs, name=SUPER, known=Class(owner.node, {}, owner.bases))

    def partial(self, call: Call) -> Value | None:
        """`functools.partial(function, ...)`."""
        first = call.argument(0)
        if first is None or not isinstance(first.known, Function):
            return Value(name=first.name) if first is not None and first.name else None
        given = (*first.known.given, *call.positional[1:])[:MOST_ITEMS]
        by_name = {**first.known.given_by_name, **call.keywords}
        return replace(first, known=replace(first.known, given=given, given_by_name=by_name))

    def chained(self, call: Call) -> Value:
        """`itertools.chain(one, other)`."""
        known = [self._in_order(value) for value in call.positional]
        if all(known):
            return self.new(list_of([item for items in known for item in items]))
        return self.new(Container("list", {}, join_all(self.elements(value) for value in call.positional)))

    def reduced(self, call: Call) -> Value | None:
        """`functools.reduce(function, items, start)`."""
        if len(call.positional) < 2 or not isinstance(call.positional[0].known, Function):
            return None
        each = join_all([self.elements(call.positional[1]), *call.positional[2:]])
        return self.run(call.positional[0].known, [each, each], {}, call.node) or each

    def called_back(self, call: Call, node: ast.Call) -> Value | None:
        """A function of the file that is handed to something that will call it with what follows."""
        target = call.keywords.get("target")
        if target is not None and isinstance(target.known, Function):  # a thread or a process
            given = call.keywords.get("args", CLEAN)
            self.run(target.known, self._in_order(given), {}, node)
            return CLEAN
        for index, value in enumerate(call.positional):
            if isinstance(value.known, Function) and (index + 1 < len(call.positional) or index == 0):
                return self.run(value.known, list(call.positional[index + 1 :]), dict(call.keywords), node)
        return None


_MAKING: Mapping[str, Callable[[Objects, Call], Value | None]] = {
    "collections.defaultdict": Objects.default_dict,
    "super": Objects.parent,
    "functools.partial": Objects.partial,
    "functools.reduce": Objects.reduced,
    "itertools.chain": Objects.chained,
    "operator.add": lambda _, call: concatenated(call.positional),
    "operator.concat": lambda _, call: concatenated(call.positional),
}
