"""What calls do: reach sinks, run functions of the file, change containers, make text."""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from review.taint import constants, containers, guards, library, sources
from review.taint.expressions import LONGEST_NAME, Comprehension
from review.taint.objects import CONFIGURATION, Objects
from review.taint.sinks import Call
from review.taint.state import Container
from review.taint.values import (
    CLEAN,
    NO_FACTS,
    NONE,
    UNKNOWN,
    Class,
    Facts,
    Function,
    Value,
    in_form,
    join_all,
    telling,
    together,
)
from review.taint.words import words

_ENDS = words("""
    flask.abort abort sys.exit exit quit os._exit werkzeug.exceptions.abort bottle.abort os.abort quart.abort
    self.abort fastapi.abort pytest.fail self.fail parser.error bottle.redirect
    """)
"""Functions that do not return."""
_MODELS = re.compile(
    r"(^|\.)(models?|entities|orm|tables)\.(\w+\.)*(?!\w*(Schema|Form|Request|Input|In|Create|Update|DTO)$)[A-Z]\w*$"
)
"""Classes of records, by the module that they are imported from; not those that say which fields they take."""
_MODEL_BASES = re.compile(r"(^|\.)(db\.Model|models\.Model|Base|DeclarativeBase|Document|peewee\.Model)$")
_FORM_BASES = re.compile(r"(^|\.)(BaseModel|Schema|Form|ModelForm|Serializer)$")
"""Of classes that say which fields they take."""
_READING = frozenset({"get", "getlist", "getone", "getall", "pop", "get_all", "getunicode"})


class Calls(Objects):
    """Evaluates calls."""

    def _on_call(self, node: ast.Call) -> Value:
        """What a call gives, after looking whether it is a sink."""
        if isinstance(node.func, ast.Attribute):
            receiver = self.evaluate(node.func.value)
            function = self.attribute_of(receiver, node.func.attr, node.func)
        else:
            receiver, function = CLEAN, self.evaluate(node.func)
        name = function.name if function.name and not function.known else self._named(node.func, receiver)
        quantified = self._quantified(name, node)
        if quantified is not None:
            return quantified
        call = self._call(name, node, receiver)
        if self._is_out_of_reach(function, call):  # then its name has to tell what it does
            function = Value(name=function.name)
            call = replace(call, name=function.name or name)
        self.arrive(call)
        if call.fields is not None and self._is_model(name, function):
            self.arrive(self.view("model.<fields>", node, call.fields))
        if name in _ENDS:
            self.state.alive = False
        value = self._given(call, function, node)
        self.state.facts = together(self.state.facts, guards.insisted(call, by_name=function.known is None))
        truth = guards.called(call) if value.truth is None and not function.known else value.truth
        return telling(value, truth) if truth is not value.truth else value

    def _is_out_of_reach(self, function: Value, call: Call) -> bool:
        """Whether a function of another file is not followed for this call."""
        known = function.known
        if not isinstance(known, Function) or known.home is self.module:
            return False
        return not self.is_followed(known, call.positional, call.keywords)

    def _is_model(self, name: str, function: Value) -> bool:
        """Whether a call makes a record of a database: a class of a module of models, or one with such a base."""
        if isinstance(function.known, Class):
            bases = list(function.known.base_names())
            if any(_MODEL_BASES.search(base) for base in bases):
                return True
            name = function.name if not any(_FORM_BASES.search(base) for base in bases) else ""
        return bool(_MODELS.search(name))

    def _named(self, node: ast.expr, receiver: Value) -> str:
        if isinstance(node, ast.Attribute) and receiver.name:
            return f"{receiver.name}.{node.attr}"[-LONGEST_NAME:]
        return self.called(node)

    def _call(self, name: str, node: ast.Call, receiver: Value) -> Call:
        positional: list[Value] = []
        keywords: dict[str, Value] = {}
        spread: list[Value] = []
        fields: Value | None = None
        for argument in node.args:
            value = self.evaluate(argument)
            if not isinstance(argument, ast.Starred):
                positional.append(value)
                continue
            known = [held.values_in_order for held in self.held(value)]
            if len(known) == 1 and known[0] is not None and not spread:
                positional += known[0]
            else:
                spread.append(self.elements(value))
        for keyword in node.keywords:
            value = self.evaluate(keyword.value)
            if keyword.arg is not None:
                keywords[keyword.arg] = value
            else:
                for held in self.held(value):
                    keywords |= {key: item for key, item in held.items.items() if isinstance(key, str)}
                spread.append(self._flat(value))
                fields = value if value.taints and not value.refs else fields
        rest = join_all(spread) if spread else None
        facts = self.state.facts
        return Call(name, node, tuple(positional), keywords, receiver, self.state.heap, facts, rest, fields)

    def _quantified(self, name: str, node: ast.Call) -> Value | None:
        """`any(...)` and `all(...)` over a comprehension."""
        if name not in ("any", "all") or len(node.args) != 1 or not isinstance(node.args[0], Comprehension):
            return None
        known = [guards.quantified(name, element) for element in self.comprehended(node.args[0])]
        told = [truth for truth in known if truth is not None]
        if not told:
            return Value(consts=(True, False))
        yes: Facts = NO_FACTS
        no: Facts = NO_FACTS
        for truth in told:
            yes, no = together(yes, truth[0]), together(no, truth[1])
        return Value(consts=(True, False), truth=(yes, no))

    def _given(self, call: Call, function: Value, node: ast.Call) -> Value:
        known = function.known
        if isinstance(known, Function):
            result = self.run(known, list(call.positional), dict(call.keywords), node)
            return result if result is not None else library.outside(call)
        if isinstance(known, Class):
            return self.instance(known, call, node)
        origin = sources.returned(call.name, call.positional, self.at(node))
        if origin is not None:
            return origin
        changed = self._of_container(call)
        if changed is not None:
            return changed
        return self._from_outside(call, node)

    def _of_container(self, call: Call) -> Value | None:
        """A method of a list, dict, set or ConfigParser."""
        if not call.receiver.refs:
            return None
        method = call.name.rpartition(".")[2]
        if method == "setFeature" and len(call.positional) == 2:
            self._put(call.receiver, call.positional[0].name.rpartition(".")[2], call.positional[1])
            return NONE
        if call.receiver.name in CONFIGURATION or method in ("set", "items", "values"):
            return self._of_configuration(method, call)
        answers = []
        for ref in call.receiver.refs:
            answer = containers.apply(method, self.state.heap[ref], list(call.positional), call.keywords)
            if answer is None:
                return None
            held = answer[0]
            if method in ("extend", "update"):
                for other in (held for value in call.positional for held in self.held(value)):
                    held = containers.extended(held, other)
            self.state.heap[ref] = held
            answers.append(answer[1])
        if call.receiver.taints and method in ("get", "pop") and call.positional:
            answers.append(self.item_of(Value(call.receiver.taints), call.positional[0], call.node))
        return call.receiver if method == "copy" else join_all(answers)

    def _of_configuration(self, method: str, call: Call) -> Value | None:
        (held, *_) = self.held(call.receiver)
        arguments = list(call.positional)
        if method == "set" and len(arguments) == 3:
            self.state.heap[call.receiver.refs[0]] = containers.with_option(held, arguments)
            return NONE
        if method == "get" and len(arguments) >= 2:
            return containers.option(held, arguments)
        if method in ("items", "values") and not arguments:
            pair = [self._keys_of(held), held.anything()]
            content = Container("list", dict(enumerate(pair)))
            return self.new(Container("list", {}, self.new(content) if method == "items" else pair[1]))
        return NONE if method in ("add_section", "read") else None

    def _keys_of(self, held: Container) -> Value:
        answer = containers.apply("keys", held, [], {})
        return answer[1] if answer else CLEAN

    def _from_outside(self, call: Call, node: ast.Call) -> Value:
        name = call.name
        made = self.made(call) or self.iterated(name, call, node)
        if made is not None:
            return made
        if name == "setattr" and len(call.positional) == 3:
            self._put(call.positional[0], call.positional[1].only(), call.positional[2])
            return NONE
        if name == "getattr" and len(call.positional) >= 2:
            return self._attribute_by_name(call, node)
        return self._of_library(call, node)

    def _attribute_by_name(self, call: Call, node: ast.Call) -> Value:
        word = call.positional[1].only()
        if not isinstance(word, str):
            return in_form(call.positional[0], "call") if call.positional[0].taints else CLEAN
        reading = ast.copy_location(ast.Attribute(node.args[0], word, ast.Load()), node)
        return self.attribute_of(call.positional[0], word, reading)

    def _of_library(self, call: Call, node: ast.Call) -> Value:
        result = constants.worked_out(call.name, list(call.positional)) or library.returned(call)
        if result is None:
            result = constants.called(call.name.rpartition(".")[2], call.receiver, list(call.positional))
        if result is None:
            result = self._of_request(call, node)
        if result is None:
            result = library.method(call)
        if result is None:
            result = self.called_back(call, node)
        return result if result is not None else library.outside(call)

    def _of_request(self, call: Call, node: ast.Call) -> Value | None:
        """`request.args.get("x")`, and objects made of the request."""
        owner, _, method = call.name.rpartition(".")
        if call.receiver.taints and owner.startswith(sources.FILLED):
            if method in _READING:
                return self._read(call, node)
            if method in ("items", "values", "lists"):
                return call.receiver
        if call.receiver.taints and method in ("get", "pop", "getlist") and call.positional:
            return self.item_of(Value(call.receiver.taints), call.positional[0], node)
        wrapped = sources.from_wrapper(call.name, call.positional, self.at(node))
        if wrapped is not None:
            return wrapped
        if any(value.name == sources.REQUEST for value in call.positional):
            return Value(name=f"{call.name}(request)"[-LONGEST_NAME:])
        return None

    def _read(self, call: Call, node: ast.Call) -> Value | None:
        """`request.args.get("x", default, type=int)`."""
        key, kind, default = call.constant(0, "key"), call.argument(2, "type"), call.argument(1, "default")
        if kind is not None and kind.name in library.NOTHING_LEFT:
            return CLEAN
        found = sources.item(call.receiver, key if key is not UNKNOWN else "…", self.at(node))
        return join_all([found, default]) if found and default and not default.is_constant else found
