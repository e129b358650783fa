"""From where a module is walked through: its own body, views with what a client sends, functions with parameters."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from review.taint import sources
from review.taint.files import Files
from review.taint.functions import defaults_of
from review.taint.machine import ENTRY_STEPS, ExhaustedError, Frame
from review.taint.sinks import SinkIndex
from review.taint.state import Container, Heap, State
from review.taint.statements import FunctionNode, Statements
from review.taint.values import CLEAN, Class, Function, Taint, Value, in_form
from review.taint.words import words

_HANDLER_BASES = re.compile(r"(RequestHandler|View|ViewSet|APIView|Resource|HTTPEndpoint|MethodView|HTTPMethodView)$")
_HANDLER_METHODS = words("get post put patch delete head options list create retrieve update destroy")
_RESPONSES = re.compile(r"(HttpResponse\w*|JsonResponse|render|redirect|FileResponse|web\.Response|json_response)$")
_VIEW_MARKS = re.compile(r"(login_required|require_\w+|api_view|csrf_exempt|permission_required|view_config|action)$")
_FRAMEWORKS = ("flask", "quart", "bottle", "fastapi", "starlette", "sanic", "litestar", "aiohttp", "chalice")


class Entries(Statements):
    """Walks through a whole module."""

    def __init__(self, tree: ast.Module, index: SinkIndex, path: str, files: Files) -> None:
        nodes = list(ast.walk(tree))
        super().__init__(len(nodes), index, path, files)
        self.tree = tree
        packages = _packages(nodes)
        self.framework = next((name for name in packages if name in _FRAMEWORKS), "web")
        self.serves = not sources.SERVERS.isdisjoint(packages)
        self.sends = not sources.SENDERS.isdisjoint(packages)
        self.called_names = _called(nodes)
        self.start: State | None = None
        """As the module's top level leaves it."""
        self.view_of: FunctionNode | None = None
        self.inner: set[ast.AST] = set()
        """Functions inside of others that were walked through on their own: once, however often they are defined."""
        self.objects: dict[Class, tuple[Value, State]] = {}
        """An object of each class as its `__init__` leaves it, and the state after that."""

    def begin(self) -> State:
        """Walk through the module's top level, once; the state after it."""
        if self.start is None:
            self.start = self.state
            self._attempt(lambda: self.walk(self.tree.body))
            self.start = self.state
            self.start.alive = True
            self.files.heap.update(self.start.heap)
        return self.start

    def walk_module(self) -> None:
        """The module's body, then everything that is defined in it; first what nothing in the file calls."""
        self.begin()
        waiting = [*self.defined]
        self.defined = []
        methods = [one for known in self.classes for one in _methods(known)]
        functions: list[Entry] = [(node, closure, None) for node, closure in waiting]
        ordered = sorted(functions + methods, key=lambda entry: (entry[0].name in self.called_names, entry[0].lineno))
        for node, closure, owner in ordered:
            if self.steps > self.limit:
                self.cut_short += 1
            else:
                self._enter_unless_called(node, closure, owner)

    def _enter_unless_called(self, node: FunctionNode, closure: Mapping[str, Value], owner: Class | None) -> None:
        try:
            if node not in self.entered or self._is_view(node, owner):
                self._enter(node, closure, owner)
        except RecursionError:  # in what is asked of the code around a function, such as its decorators
            self.cut_short += 1

    def _attempt(self, work: Callable[[], object]) -> None:
        outer = self.entry_begin, self.entry_limit
        self.entry_begin, self.entry_limit = self.steps, min(self.steps + ENTRY_STEPS, self.limit)
        try:
            work()
        except (ExhaustedError, RecursionError):
            self.cut_short += 1
            self.stack.clear()
            self.frame = Frame("module")
        finally:
            self.entry_begin, self.entry_limit = outer

    def _enter(self, node: FunctionNode, closure: Mapping[str, Value], owner: Class | None) -> None:
        """Walk through a function that is called from outside the file, and what is defined in it."""
        self.state = State({}, Heap(None, self.files.heap), self.begin().facts)
        receiver = self._object(owner) if owner is not None and not _is_static(node) else None
        values = dict(self._parameters(node, owner, receiver))
        function = Function(node, closure, self.home, None, owner)
        self._attempt(lambda: self._through(function, values, node))
        inner, self.defined = self.defined, []
        for defined, variables in inner:
            if defined not in self.entered and defined not in self.inner and self.steps <= self.limit:
                self.inner.add(defined)
                self._enter(defined, variables, None)

    def _through(self, function: Function, values: dict[str, Value], node: FunctionNode) -> None:
        self.view_of = node if self._is_view(node, function.owner) else None
        self.enter(function, values, node.name)

    def framed(self, function: Function, name: str) -> Frame:
        """The frame of a function; that of a view knows its framework."""
        frame = super().framed(function, name)
        if function.node is self.view_of:
            frame.framework = self.framework
        return frame

    def _object(self, owner: Class) -> Value:
        """`self`, with what `__init__` puts into it; the state becomes that after it."""
        if owner not in self.objects:
            value = self._initialised(owner)
            self.objects[owner] = replace(value, name="self"), self.state.copy()
        value, after = self.objects[owner]
        self.state = State({}, after.heap.copied(), after.facts)
        return value

    def _initialised(self, owner: Class) -> Value:
        items = sources.of_handler(owner.base_names(), self.at(owner.node))
        value = self.new(Container("object", items, None, owner))
        maker = owner.member("__init__")
        if maker is not None and isinstance(maker.known, Function) and not isinstance(maker.known.node, ast.Lambda):
            node = maker.known.node
            values = dict(self._parameters(node, owner, value))
            function = replace(maker.known, receiver=None)
            self._attempt(lambda: self.enter(function, values, "__init__"))
        return value

    def _parameters(
        self, node: FunctionNode, owner: Class | None, receiver: Value | None
    ) -> Iterator[tuple[str, Value]]:
        """What each parameter holds when the function is called from outside."""
        route = sources.route_of(node)
        path = _path_of(route[1]) if route else ""
        is_view = self._is_view(node, owner)
        pairs = list(defaults_of(node.args))
        for index, (argument, default) in enumerate(pairs):
            if index == 0 and receiver is not None:
                yield argument.arg, receiver
            elif self.sends and sources.is_request_parameter(argument):
                yield argument.arg, Value(name=sources.SENT)
            elif self.serves and sources.is_request_parameter(argument):
                yield argument.arg, Value(name=sources.REQUEST)
            elif argument.arg == "event" and sources.is_event(node):
                yield "event", Value(frozenset({sources.taint("request", "event", self.at(node))}))
            elif is_view and route is None and (default is not None or sources.NUMBERS.search(argument.arg)):
                yield argument.arg, CLEAN
            elif is_view:
                yield argument.arg, self._sent(argument, default, path)
            else:
                yield argument.arg, self._given_by_caller(argument)
        for rest in (node.args.vararg, node.args.kwarg):
            if rest is not None:
                yield rest.arg, self._given_by_caller(rest)

    def _sent(self, argument: ast.arg, default: ast.expr | None, path: str) -> Value:
        value = sources.view_parameter(argument, default, path, self.at(argument))
        model = self.variable(argument.annotation.id) if isinstance(argument.annotation, ast.Name) else None
        if model is None or not isinstance(model.known, Class) or not value.taints:
            return value
        if any(name.endswith("Enum") for name in model.known.base_names()):
            return CLEAN
        return self.new(Container("object", dict(_fields(model.known, value)), None, model.known))

    def _given_by_caller(self, argument: ast.arg) -> Value:
        if sources.is_clean_type(argument.annotation):
            return Value(name=argument.arg)
        source = f"{argument.arg}:{argument.lineno}"
        taint = Taint("parameter", source, (), frozenset(), argument.arg, (self.at(argument),))
        return Value(frozenset({taint}), name=argument.arg)

    def _is_view(self, node: FunctionNode, owner: Class | None) -> bool:
        """Whether a framework calls the function with what a client sends."""
        if sources.route_of(node) is not None:
            return True
        if owner is not None:
            bases = list(owner.base_names())
            return node.name in _HANDLER_METHODS and any(_HANDLER_BASES.search(base) for base in bases)
        arguments = [*node.args.posonlyargs, *node.args.args]
        if (
            not arguments
            or not self.serves
            or not sources.is_request_parameter(arguments[0])
            or node.name.startswith("_")
        ):
            return False
        return any(_VIEW_MARKS.search(_dotted(one)) for one in node.decorator_list) or _responds(node)


def _fields(model: Class, value: Value) -> Iterator[tuple[object, Value]]:
    """The fields of a model that the framework fills from the request."""
    for base in model.bases:
        if isinstance(base.known, Class):
            yield from _fields(base.known, value)
    for statement in model.node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
            clean = sources.is_clean_type(statement.annotation)
            yield name, CLEAN if clean else in_form(value, f".{name}")


def _responds(node: FunctionNode) -> bool:
    calls = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and isinstance(one.value, ast.Call)]
    return any(_RESPONSES.search(_dotted(call.func)) for call in calls)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _dotted(node.func)
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _path_of(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    return str(first.value) if isinstance(first, ast.Constant) else ""


def _is_static(node: FunctionNode) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "staticmethod" for one in node.decorator_list)


Entry = tuple[FunctionNode, Mapping[str, Value], Class | None]


def _methods(known: Class) -> list[Entry]:
    return [
        (member.known.node, member.known.closure, known)
        for member in known.members.values()
        if isinstance(member.known, Function)
        and not isinstance(member.known.node, ast.Lambda)
        and member.known.owner is known
        and member.known.node.name != "__init__"
    ]


def _packages(nodes: Iterable[ast.AST]) -> list[str]:
    """The packages that the module imports."""
    names: list[str] = []
    for node in nodes:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.append(node.module or "")
    return [name.partition(".")[0] for name in names]


def _called(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """The names that the module calls, whatever they are."""
    functions = [node.func for node in nodes if isinstance(node, ast.Call)]
    return frozenset(
        function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "") for function in functions
    )
