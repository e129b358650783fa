"""Finds the places where a module gets names that its text does not bind: writes through dicts, setattr, exec."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from review.phantom.index.literals import Assignments, strings
from review.phantom.index.signatures import Function, decorators_of, dotted, last_part
from review.phantom.index.statements import assigned, executed, expressions, stored

TRACES = ("globals(", "locals(", "vars(", "setattr", "exec(", "sys.modules", "modules[", "__dict__", "execfile")
"""A text without any of these has no such write, and need not be searched node by node."""

_READING_PARENTS = (ast.Compare, ast.For, ast.comprehension, ast.Dict, ast.Expr, ast.FormattedValue)
_RELEVANT = (ast.AnnAssign, ast.Assign, ast.Attribute, ast.Call, ast.Name)
_NAMESPACE_CALLS = frozenset({"globals", "locals", "vars"})
_WRITERS = frozenset({"setdefault", "update", "__setitem__"})
_READERS = frozenset({"keys", "items", "values", "get", "copy", "pop", "__contains__", "__getitem__"})
_READING_CALLS = frozenset(
    """__import__ all any dict enumerate eval filter frozenset id isinstance iter len list map print set sorted
    tuple type zip""".split()  # noqa: SIM905  one per line would fill a page
)
_READING_KEYWORDS = frozenset({"globals", "locals", "globalns", "localns"})


@dataclass
class Writes:
    """Names written by a literal key, and why there may be others."""

    names: dict[str, int] = field(default_factory=dict)
    stars: list[tuple[str, ast.AST]] = field(default_factory=list)
    """Things (`np`, `_api.core`) all of whose names are copied, and the code that does."""
    modules: list[str] = field(default_factory=list)
    """Names of submodules that a lazy loader in a variable of the same name stands for."""
    dynamic: str = ""
    traceable: bool = True
    """Every computed name seen is taken whole from somewhere, so it stands in full in some file."""
    classes: set[str] = field(default_factory=set)
    """Names to which code at import time adds attributes, or which it hands over to be changed."""
    filled: set[str] = field(default_factory=set)
    """Names of things that get attributes by computed names at import time."""
    attributes: list[tuple[str, str, int]] = field(default_factory=list)
    """`Name.attribute = ...` at import time."""

    def open(self, node: ast.AST, how: str, *, traceable: bool = False) -> None:
        """Note that from `node` on the module may have any name."""
        self.dynamic = self.dynamic or f"line {getattr(node, 'lineno', 0)} {how}"
        self.traceable = self.traceable and traceable


def writes_of(tree: ast.Module, text: str, assignments: Assignments) -> Writes:
    """What the module writes beyond plain bindings; `text` is its source."""
    writes = Writes()
    for statement in executed(tree.body):
        _patches(statement, writes)
    if any(trace in text for trace in TRACES):
        _Search(tree, writes, assignments).run()
    return writes


def _patches(statement: ast.stmt, writes: Writes) -> None:
    """`Class.attribute = ...`, `Class.install()` and `install(Class)` as statements of their own."""
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                writes.attributes.append((target.value.id, target.attr, statement.lineno))
    elif isinstance(statement, ast.ClassDef):
        if "global_enum" in {last_part(name) for name in decorators_of(statement)}:
            writes.open(statement, "copies the members of an enumeration")
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        call = statement.value
        if last_part(dotted(call.func) or "") == "register":
            return
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
            writes.classes.add(call.func.value.id)
        writes.classes.update(argument.id for argument in call.args if isinstance(argument, ast.Name))
    elif isinstance(statement, ast.For) and isinstance(statement.iter, (ast.Tuple, ast.List)):
        # `for cls in (A, B): setattr(cls, ...)`
        writes.classes.update(item.id for item in statement.iter.elts if isinstance(item, ast.Name))


class _Search:
    """One pass over every node of a module, aware of the scope that a node stands in."""

    def __init__(self, tree: ast.Module, writes: Writes, assignments: Assignments) -> None:
        self._tree = tree
        self._writes = writes
        self._assignments = assignments
        self._parents: dict[ast.AST, ast.AST] = {}
        self._import_time: set[ast.AST] = set()
        self._modules: set[str] = set()
        self._namespaces: set[str] = set()

    def run(self) -> None:
        everything = list(ast.walk(self._tree))
        for parent in everything:
            for child in ast.iter_child_nodes(parent):
                self._parents[child] = parent
        for statement in executed(self._tree.body):
            self._import_time.update(expressions(statement))
        # What a `__getattr__` stores, it serves anyway.
        servers = (node for node in everything if isinstance(node, Function) and node.name == "__getattr__")
        serving = {inner for server in servers for inner in ast.walk(server)}
        nodes = [node for node in everything if isinstance(node, _RELEVANT) and node not in serving]
        self._modules = set(_holding(nodes, _is_own_module))
        self._namespaces = set(_holding(nodes, self._is_namespace))
        for node in nodes:
            called = last_part(dotted(node.func) or "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and called == "setattr" and node.args:
                self._setattr(node)
            elif isinstance(node, ast.Call) and dotted(node.func) in ("exec", "execfile"):
                self._exec(node)
            elif isinstance(node, ast.Attribute) and dotted(node) == "sys.modules":
                self._sys_modules(node)
            elif isinstance(node, ast.expr) and (self._is_namespace(node) or self._is_held_namespace(node)):
                self._namespace(node)

    def _is_namespace(self, node: ast.expr) -> bool:
        """`globals()`, `vars()` and `locals()` at import time, the `__dict__` of the module."""
        if isinstance(node, ast.Attribute):
            return node.attr == "__dict__" and self._is_this_module(node.value)
        if not isinstance(node, ast.Call) or dotted(node.func) not in _NAMESPACE_CALLS:
            return False
        if node.args:
            return dotted(node.func) == "vars" and self._is_this_module(node.args[0])
        return dotted(node.func) == "globals" or node in self._import_time

    def _is_held_namespace(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id in self._namespaces and isinstance(node.ctx, ast.Load)

    def _is_this_module(self, node: ast.expr) -> bool:
        return _is_own_module(node) or (isinstance(node, ast.Name) and node.id in self._modules)

    def _setattr(self, node: ast.Call) -> None:
        owner, key = node.args[0], node.args[1] if len(node.args) > 1 else None
        literal = key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None
        if self._is_this_module(owner):
            self._key(node, key)
        elif node in self._import_time and literal is None:
            self._writes.classes.add(dotted(owner) or "*")
            self._writes.filled.add((dotted(owner) or "").partition(".")[0])
        elif node in self._import_time and isinstance(owner, ast.Name) and literal:
            self._writes.attributes.append((owner.id, literal, node.lineno))

    def _exec(self, node: ast.Call) -> None:
        """`exec(text)` at import time, and `exec(text, globals())` anywhere; `exec(text, other)` writes elsewhere."""
        text, where = node.args[0] if node.args else None, node.args[1:]
        here = any(self._is_namespace(held) or self._is_held_namespace(held) for held in where)
        deletes = isinstance(text, ast.BinOp) and strings(text.left, {}) == frozenset({"del "})
        if not deletes and (here or (not where and node in self._import_time)):
            self._writes.open(node, "executes text")

    def _sys_modules(self, node: ast.Attribute) -> None:
        """`sys.modules[__name__] = x`, and other entries at import time, also through `setdefault` and `update`."""
        parent = self._parents.get(node)
        if isinstance(parent, ast.Subscript) and isinstance(parent.ctx, ast.Store):
            own = any(isinstance(inner, ast.Name) and inner.id == "__name__" for inner in ast.walk(parent.slice))
            if own or (parent in self._import_time and not isinstance(parent.slice, ast.Constant)):
                self._writes.open(node, "writes to `sys.modules`", traceable=self._replaces_lazily(parent))
        elif isinstance(parent, ast.Attribute) and parent.attr in _WRITERS and node in self._import_time:
            self._writes.open(node, "writes to `sys.modules`")

    def _replaces_lazily(self, target: ast.Subscript) -> bool:
        """`sys.modules[__name__] = _LazyModule(...)`: the lists of names it is given stand in the distribution."""
        statement = self._parents.get(target)
        value = statement.value if isinstance(statement, ast.Assign) else None
        return isinstance(value, ast.Call) and "lazy" in (dotted(value.func) or "").lower()

    def _namespace(self, node: ast.expr) -> None:
        """What happens to a module's dict: a literal key names a member, a read adds none, the rest may add any."""
        parent = self._parents.get(node)
        if isinstance(parent, ast.Subscript) and parent.value is node:
            if isinstance(parent.ctx, ast.Store):
                self._key(parent, parent.slice)
        elif isinstance(parent, ast.Attribute):
            self._method(parent)
        elif isinstance(parent, ast.Call):
            self._handed_over(parent)
        elif isinstance(parent, ast.keyword):
            if parent.arg not in _READING_KEYWORDS:
                self._writes.open(node, "hands its namespace over")
        elif not (isinstance(parent, _READING_PARENTS) or _held_by_name(parent)):
            self._writes.open(node, "keeps its namespace in a variable")

    def _handed_over(self, call: ast.Call) -> None:
        name = dotted(call.func) or ""
        if name in _READING_CALLS or last_part(name) == "update" or name in ("exec", "execfile"):
            return
        if self._ignored(call, name):
            return
        lazy = self._lazy_name(call)
        if lazy is None:
            self._writes.open(call, "hands its namespace over")
        else:
            self._writes.modules.append(lazy)

    def _ignored(self, call: ast.Call, name: str) -> bool:
        """Whether `name` is a function of this module that never uses its one argument (sqlalchemy's `__go`)."""
        functions = [node for node in self._tree.body if isinstance(node, Function) and node.name == name]
        if len(functions) != 1 or len(call.args) != 1 or len(functions[0].args.args) != 1:
            return False
        parameter = functions[0].args.args[0].arg
        return not any(isinstance(node, ast.Name) and node.id == parameter for node in ast.walk(functions[0]))

    def _lazy_name(self, call: ast.Call) -> str | None:
        """`name = LazyModule("name", ..., globals(), ...)`: the loader replaces itself, under the same name."""
        statement = self._parents.get(call)
        targets = [dotted(target) for target in statement.targets] if isinstance(statement, ast.Assign) else []
        first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
        return str(first) if isinstance(first, str) and targets == [first] else None

    def _method(self, method: ast.Attribute) -> None:
        call = self._parents.get(method)
        if method.attr in _READERS:
            return
        if method.attr == "update" and isinstance(call, ast.Call):
            self._update(call)
        elif method.attr in ("setdefault", "__setitem__") and isinstance(call, ast.Call) and call.args:
            self._key(call, call.args[0])
        else:
            self._writes.open(method, "changes its namespace")

    def _update(self, call: ast.Call) -> None:
        """`globals().update(a=1)`, `.update({"a": 1})`, `.update({k: v for k in ...})`, `.update(vars(module))`."""
        for keyword in call.keywords:
            if keyword.arg is None:
                self._writes.open(call, "updates its namespace")
            else:
                self._writes.names.setdefault(keyword.arg, call.lineno)
        for argument in call.args:
            if isinstance(argument, ast.DictComp):
                self._key(argument, argument.key)
            elif isinstance(argument, ast.Dict):
                for key in argument.keys:
                    self._key(argument, key)
            else:
                self._copied(call, argument)

    def _copied(self, node: ast.AST, origin: ast.expr) -> None:
        whole = _whole_namespace(origin)
        if whole is None:
            self._writes.open(node, "updates its namespace")
        else:
            self._writes.stars.append((whole, node))

    def _key(self, node: ast.AST, key: ast.expr | None) -> None:
        """A name written under `key`: a literal, the variable of a loop over literals, or something computed."""
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            self._writes.names.setdefault(key.value, getattr(node, "lineno", 0))
            return
        values = self._loop_values(node, key.id) if isinstance(key, ast.Name) else None
        names = strings(values, self._assignments) if values is not None else None
        whole = _whole_namespace(values) if values is not None else None
        if names is not None:
            self._writes.names.update(dict.fromkeys(names, getattr(node, "lineno", 0)))
        elif whole is not None:
            self._writes.stars.append((whole, node))
        else:
            taken_whole = isinstance(key, ast.Attribute) or values is not None
            self._writes.open(node, "writes computed names to its namespace", traceable=taken_whole)

    def _loop_values(self, node: ast.AST, name: str) -> ast.expr | None:
        """What the loop around `node` that binds `name` runs over."""
        current: ast.AST | None = node
        while current is not None:
            loops = getattr(current, "generators", [current] if isinstance(current, ast.For) else [])
            for loop in loops:
                if any(isinstance(target, ast.Name) and target.id == name for target in stored(loop.target)):
                    rebound = isinstance(loop, ast.For) and any(
                        isinstance(target, ast.Name) and target.id == name
                        for inner in executed(loop.body)
                        for target, _ in assigned(inner)
                    )
                    return None if rebound else loop.iter
            current = self._parents.get(current)
        return None


def _held_by_name(parent: ast.AST | None) -> bool:
    """Whether the namespace goes into a plain variable, whose uses are looked at."""
    targets = parent.targets if isinstance(parent, ast.Assign) else [getattr(parent, "target", None)]
    return isinstance(parent, (ast.Assign, ast.AnnAssign)) and all(isinstance(target, ast.Name) for target in targets)


def _holding(nodes: Iterable[ast.AST], wanted: Callable[[ast.expr], bool]) -> Iterator[str]:
    """The variables to which something `wanted` is assigned."""
    for node in nodes:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None and wanted(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _is_own_module(node: ast.expr) -> bool:
    """`sys.modules[__name__]`, `import_module(__name__)`."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value) in ("sys.modules", "modules") and dotted(node.slice) == "__name__"
    if not isinstance(node, ast.Call) or not node.args:
        return False
    return last_part(dotted(node.func) or "") in ("import_module", "__import__") and dotted(node.args[0]) == "__name__"


def _whole_namespace(node: ast.expr) -> str | None:
    """`module` of `dir(module)`, `vars(module).items()`, `module.__dict__`, `module.__all__`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _READERS:
        return _whole_namespace(node.func.value)
    if isinstance(node, ast.Call) and dotted(node.func) in ("dir", "vars", "sorted", "list") and len(node.args) == 1:
        inner = node.args[0]
        return _whole_namespace(inner) if dotted(node.func) in ("sorted", "list") else dotted(inner)
    if isinstance(node, ast.Attribute) and node.attr in ("__dict__", "__all__"):
        return dotted(node.value)
    return None
