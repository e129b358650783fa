"""Reads a class statement: its members, and whether there may be others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.phantom.index.deprecations import Announcements
from review.phantom.index.facts import ClassFacts, Member, MemberKind, Parameter
from review.phantom.index.literals import strings
from review.phantom.index.signatures import Function, decorators_of, dotted, last_part, signature_of
from review.phantom.index.statements import assigned, executed, expressions

PLAIN_METACLASSES = frozenset({"ABCMeta", "type"})
"""Metaclasses that give a class no attributes beyond those of `type`; any other is named in the facts."""

RESTORING = frozenset({"__setstate__", "__getstate__", "__reduce__", "__copy__", "__deepcopy__", "__replace__"})
"""Methods that give a copy the attributes that the original got elsewhere."""

_SERVERS = frozenset({"__getattr__", "__getattribute__"})
_NAMESPACES = frozenset({"locals", "vars", "exec"})


class ClassReader:
    """Gathers the facts of one class; `module` and `qualified` say where it stands."""

    def __init__(self, node: ast.ClassDef, module: str, qualified: str, announcements: Announcements) -> None:
        self._node = node
        self._module = module
        self._qualified = qualified
        self._announcements = announcements
        self._members: dict[str, list[Member]] = {}
        self._fields: list[Parameter] = []
        self._dynamic = ""
        self._instances = ""
        self.nested: list[tuple[str, ast.ClassDef]] = []

    def read(self) -> ClassFacts:
        """The facts of the class; classes in its body are left in `nested` with their qualified names."""
        for statement in executed(self._node.body):
            self._statement(statement)
        metaclass = next((k.value for k in self._node.keywords if k.arg == "metaclass"), None)
        return ClassFacts(
            bases=tuple(self._base(base) for base in self._node.bases),
            members={name: tuple(members) for name, members in self._members.items()},
            dynamic=self._dynamic,
            instances="its objects serve any attribute" if self._members.keys() & _SERVERS else self._instances,
            metaclass=metaclass is not None and last_part(dotted(metaclass) or "") not in PLAIN_METACLASSES,
            decorators=decorators_of(self._node),
            fields=tuple(self._fields),
            line=self._node.lineno,
            deprecations=self._announcements.of_class(self._node),
        )

    def _base(self, node: ast.expr) -> str | None:
        name = dotted(node.value if isinstance(node, ast.Subscript) else node)
        return f"{self._module}.{name}" if name else None

    def _add(self, name: str, member: Member) -> None:
        self._members.setdefault(name, []).append(member)

    def _statement(self, statement: ast.stmt) -> None:
        if isinstance(statement, Function):
            signature = signature_of(statement, method=True)
            kind: MemberKind = "variable" if signature is None else "function"
            said = self._announcements.of_function(statement)
            decorators = decorators_of(statement)
            self._add(statement.name, Member(kind, statement.lineno, None, signature, decorators, deprecations=said))
            self._method(statement)
        elif isinstance(statement, ast.ClassDef):
            self._add(statement.name, Member("class", statement.lineno))
            self.nested.append((f"{self._qualified}.{statement.name}", statement))
        elif isinstance(statement, (ast.Import, ast.ImportFrom)):
            self._import(statement)
        else:
            self._binding(statement)

    def _import(self, statement: ast.Import | ast.ImportFrom) -> None:
        for name in statement.names:
            if name.name == "*":
                self._dynamic = "its body imports `*`"
            self._add((name.asname or name.name).partition(".")[0], Member("variable", statement.lineno))

    def _binding(self, statement: ast.stmt) -> None:
        for target, value in assigned(statement):
            if isinstance(target, ast.Name):
                self._add(target.id, self._value(target.id, value, statement.lineno))
                if target.id == "__slots__":
                    for slot in strings(value, {}) or ():
                        self._add(slot, Member("variable", statement.lineno))
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            self._field(statement, statement.target.id)
        for node in expressions(statement):
            if isinstance(node, ast.NamedExpr):
                self._add(node.target.id, Member("variable", node.lineno))
            elif isinstance(node, ast.Call) and dotted(node.func) in _NAMESPACES:
                self._dynamic = "its body writes names through a dict"

    def _value(self, name: str, value: ast.expr | None, line: int) -> Member:
        """`alias = method` keeps the signature of the method; any other value is opaque."""
        if isinstance(value, ast.Name) and value.id in self._members and value.id != name:
            return self._members[value.id][-1]
        return Member("variable", line, deprecations=self._announcements.of_value(value, name, line))

    def _field(self, statement: ast.AnnAssign, name: str) -> None:
        annotation = statement.annotation
        bare = dotted(annotation.value if isinstance(annotation, ast.Subscript) else annotation) or ""
        if last_part(bare) != "ClassVar":
            self._fields.append(Parameter(name, "either", statement.value is None))

    def _method(self, function: Function) -> None:
        """Note what `function` assigns to its first parameter."""
        arguments = [*function.args.posonlyargs, *function.args.args]
        if function.name in RESTORING:
            return
        if not arguments or "staticmethod" in decorators_of(function):
            return
        own = arguments[0].arg
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute):
                if isinstance(node.ctx, ast.Store) and _is_name(node.value, own):
                    self._add_once(node.attr, node.lineno)
                elif node.attr == "__dict__" and _is_name(node.value, own) and not _only_reads(function, own):
                    self._open(function, own, "writes to `__dict__`")
            elif isinstance(node, ast.Call):
                self._call(node, own, function)

    def _add_once(self, name: str, line: int) -> None:
        if name not in self._members:
            self._add(name, Member("variable", line))

    def _open(self, method: Function, own: str, how: str) -> None:
        """Note that `method` sets computed names: on the class if it is a class method, else on the object."""
        on_class = own in ("cls", "klass", "mcs") or "classmethod" in decorators_of(method)
        if on_class or method.name in ("__init_subclass__", "__new__", "__set_name__"):
            self._dynamic = f"`{method.name}` {how}"
        else:
            self._instances = f"`{method.name}` {how}"

    def _call(self, node: ast.Call, own: str, method: Function) -> None:
        """`setattr(self, ...)`, `object.__setattr__(self, ...)`, `vars(self)`."""
        name = last_part(dotted(node.func) or "")
        if isinstance(node.func, ast.Attribute) and node.func.attr == "__setattr__":
            name = "__setattr__"
        if name in ("setattr", "__setattr__"):
            held = [a for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            direct = bool(node.args) and (_is_name(node.args[0], own) or _mentions(node.args[0], own))
            looped = _looped_names(method, node.args[1]) if len(node.args) > 1 else None
            if held and len(node.args) >= 2:
                self._add_once(str(held[0].value), node.lineno)
            elif looped is not None:
                for looped_name in looped:
                    self._add_once(looped_name, node.lineno)
            elif (direct or name == "__setattr__") and method.name != "__setattr__":
                self._open(method, own, "sets attributes by computed names")
                if direct and _reaches_class(node.args[0], own):
                    self._dynamic = f"`{method.name}` sets attributes of the class"
        elif name == "vars" and node.args and _is_name(node.args[0], own):
            self._open(method, own, "uses `vars()` of the object")


def _looped_names(method: Function, key: ast.expr) -> frozenset[str] | None:
    """The strings that `key`, the variable of a loop over a written-out list, runs through."""
    if not isinstance(key, ast.Name):
        return None
    loops = [n for n in ast.walk(method) if isinstance(n, (ast.For, ast.comprehension)) and _is_name(n.target, key.id)]
    return strings(loops[0].iter, {}) if len(loops) == 1 else None


def _reaches_class(node: ast.expr, own: str) -> bool:
    """`type(self)`, `self.__class__`."""
    return not _is_name(node, own)


def _mentions(node: ast.expr, name: str) -> bool:
    return any(_is_name(inner, name) for inner in ast.walk(node))


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _only_reads(function: Function, own: str) -> bool:
    """Whether `self.__dict__` is used in `function` only where nothing can be written through it."""
    return all(_is_reading(parent) for parent, child in _edges(function) if _is_dict_of(child, own))


def _is_dict_of(node: ast.AST, own: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "__dict__" and _is_name(node.value, own)


def _edges(function: Function) -> Iterator[tuple[ast.AST, ast.AST]]:
    for parent in ast.walk(function):
        for child in ast.iter_child_nodes(parent):
            yield parent, child


def _is_reading(parent: ast.AST) -> bool:
    if isinstance(parent, ast.Attribute):
        return parent.attr in ("copy", "items", "keys", "values", "get", "pop")
    if isinstance(parent, ast.Subscript):
        return isinstance(parent.ctx, ast.Load) or isinstance(parent.slice, ast.Constant)
    return isinstance(parent, ast.Compare)
