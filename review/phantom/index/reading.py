"""Reads the facts of one module from its text."""

from __future__ import annotations

import ast
import warnings
from dataclasses import replace

from review.phantom.index.classes import ClassReader
from review.phantom.index.deprecations import Announcements
from review.phantom.index.facts import ClassFacts, Member, ModuleFacts
from review.phantom.index.literals import strings
from review.phantom.index.retirement import Retirement, retired_names
from review.phantom.index.serving import Serving, attached, serving_of
from review.phantom.index.signatures import Function, decorators_of, dotted, signature_of
from review.phantom.index.statements import assigned, executed, expressions
from review.phantom.index.variants import both, distinct, loosest, replaced
from review.phantom.index.writes import Writes, writes_of

LONGEST = 4 * 1024 * 1024
"""Bytes of source that are read; a longer text is data or hostile, and one parse of it would cost seconds."""

DEEPEST = 20
"""How deep classes may nest before the inner ones are left out."""


def facts_of(source: str | bytes, module: str, *, is_package: bool, stub: bool = False) -> ModuleFacts:
    """The facts of the module with the absolute name `module`; `stub` says that the text is a `.pyi`.

    Never raises for odd text: what cannot be parsed may have any name.
    """
    if len(source) > LONGEST:
        return ModuleFacts(dynamic="its source is too long to be read", stub=stub)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
        return _Reader(tree, _text(source), module, is_package, stub).read()
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return ModuleFacts(dynamic=f"its source cannot be parsed ({type(error).__name__})", stub=stub)


def _text(source: str | bytes) -> str:
    return source if isinstance(source, str) else source.decode("utf-8", "replace")


def _file(module: str, is_package: bool, stub: bool) -> str:
    """Where the module lies in its distribution."""
    return module.replace(".", "/") + ("/__init__" if is_package else "") + (".pyi" if stub else ".py")


class _Reader:
    def __init__(self, tree: ast.Module, text: str, module: str, is_package: bool, stub: bool) -> None:
        self._tree = tree
        self._text = text
        self._module = module
        self._is_package = is_package
        self._stub = stub
        self._names: dict[str, list[Member]] = {}
        self._assignments: dict[str, list[ast.expr]] = {}
        self._classes: dict[str, ClassFacts] = {}
        self._stars: list[str] = []
        self._servings: list[Serving] = []
        self._makers: list[ast.expr | None] = []
        self._exports: list[ast.expr | None] = []
        self._announcements = Announcements(_file(module, is_package, stub), tree, text)

    def read(self) -> ModuleFacts:
        for statement in executed(self._tree.body):
            self._statement(statement)
        if "global " in self._text:
            self._global_statements()
        writes = writes_of(self._tree, self._text, self._assignments)
        self._apply(writes)
        serving = self._serving()
        retired = dict(retired_names(executed(self._tree.body), Retirement(self._assignments, self._announcements)))
        of_module = retired.pop("", None)
        return ModuleFacts(
            names={name: distinct(members) for name, members in self._names.items()},
            classes=self._classes,
            star_imports=tuple(dict.fromkeys(self._stars)),
            all_names=self._all_names(),
            missing=serving.missing,
            served=tuple(sorted(serving.names)),
            dynamic=writes.dynamic,
            traceable=writes.traceable,
            open_path="__path__" in self._names or "__path__.append" in self._text,
            stub=self._stub,
            deprecated=self._announcements.of_module(self._tree) or of_module,
            retired=retired,
        )

    def _add(self, name: str, member: Member) -> None:
        self._names.setdefault(name, []).append(member)

    def _statement(self, statement: ast.stmt) -> None:
        if isinstance(statement, Function):
            signature, decorators = signature_of(statement), decorators_of(statement)
            said = self._announcements.of_function(statement)
            self._add(statement.name, Member("function", statement.lineno, None, signature, decorators, None, said))
        elif isinstance(statement, ast.ClassDef):
            self._add(statement.name, Member("class", statement.lineno, f"{self._module}.{statement.name}"))
            self._class(statement)
        elif isinstance(statement, ast.Import):
            self._import(statement)
        elif isinstance(statement, ast.ImportFrom):
            self._import_from(statement)
        else:
            self._bindings(statement)

    def _class(self, node: ast.ClassDef) -> None:
        waiting = [(node.name, node)]
        while waiting:
            qualified, current = waiting.pop()
            reader = ClassReader(current, self._module, qualified, self._announcements)
            facts = reader.read()
            known = self._classes.get(qualified)
            self._classes[qualified] = both(known, facts) if known else facts
            if qualified.count(".") < DEEPEST:
                waiting.extend(reader.nested)

    def _import(self, statement: ast.Import) -> None:
        for name in statement.names:
            bound = name.asname or name.name.partition(".")[0]
            target = name.name if name.asname else bound
            self._add(bound, Member("alias", statement.lineno, target))

    def _import_from(self, statement: ast.ImportFrom) -> None:
        origin = self._origin(statement)
        for name in statement.names:
            if name.name == "*":
                self._stars.append(origin)
            else:
                self._add(name.asname or name.name, Member("alias", statement.lineno, f"{origin}.{name.name}"))

    def _origin(self, statement: ast.ImportFrom) -> str:
        """The absolute name of the module that a `from` import reads."""
        if not statement.level:
            return statement.module or ""
        parts = self._module.split(".")
        up = statement.level - 1 if self._is_package else statement.level
        kept = parts[: len(parts) - up] if up else parts
        return ".".join([*kept, *([statement.module] if statement.module else [])])

    def _bindings(self, statement: ast.stmt) -> None:
        for target, value in assigned(statement):
            if isinstance(target, ast.Name):
                self._assign(target.id, value, statement)
        for node in expressions(statement):
            if isinstance(node, ast.NamedExpr):
                self._add(node.target.id, Member("variable", node.lineno))
            elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
                self._add(node.name, Member("variable", node.lineno))
        if isinstance(statement, ast.Assign):
            self._lazy(statement)
        elif isinstance(statement, ast.Expr):
            self._exported_by_call(statement.value)
        for handler in getattr(statement, "handlers", ()):
            if handler.name:
                self._add(handler.name, Member("variable", handler.lineno))

    def _assign(self, name: str, value: ast.expr | None, statement: ast.stmt) -> None:
        if isinstance(statement, ast.AugAssign):
            value = statement.value
        if name == "__all__":
            self._exports.append(value)
        elif name == "__getattr__":
            self._makers.append(value)
        if value is not None:
            self._assignments.setdefault(name, []).append(value)
        annotation = dotted(statement.annotation) if isinstance(statement, ast.AnnAssign) else None
        said = self._announcements.of_value(value, name, statement.lineno)
        self._add(name, replace(self._value(value, statement.lineno, annotation), deprecations=said))

    def _value(self, value: ast.expr | None, line: int, annotation: str | None) -> Member:
        """An alias for `a.b`, an instance for `a.b(...)`, else something opaque."""
        named = dotted(value) if isinstance(value, (ast.Name, ast.Attribute)) else None
        if named:
            return Member("alias", line, f"{self._module}.{named}")
        called = dotted(value.func) if isinstance(value, ast.Call) else None
        if called:
            stands_for = f"{self._module}.{annotation}" if annotation else None
            return Member("instance", line, f"{self._module}.{called}", annotation=stands_for)
        return Member("variable", line)

    def _lazy(self, statement: ast.Assign) -> None:
        """`__getattr__, __dir__, __all__ = lazy_loader.attach(...)`."""
        serving = attached(statement.value, self._assignments)
        targets = [dotted(t) for target in statement.targets for t in getattr(target, "elts", (target,))]
        if "__getattr__" in targets and len(targets) > 1:
            self._servings = [serving or Serving("open")]
            self._makers.clear()
        if "__all__" in targets and len(targets) > 1:
            self._exports.append(None)

    def _exported_by_call(self, call: ast.expr) -> None:
        """`__all__.extend([...])`, `__all__.append("x")`."""
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and dotted(call.func.value) == "__all__":
            if call.func.attr in ("extend", "append"):
                self._exports.append(call.args[0] if len(call.args) == 1 else None)
            elif call.func.attr not in ("remove", "sort"):
                self._exports.append(None)

    def _all_names(self) -> tuple[str, ...] | None:
        if not self._exports:
            return None
        found: set[str] = set()
        for part in self._exports:
            names = strings(part, self._assignments)
            if names is None:
                return None
            found |= names
        return tuple(sorted(found))

    def _serving(self) -> Serving:
        servings = list(self._servings)
        if self._all_names() is not None:
            self._assignments["__all__"] = [part for part in self._exports if part is not None]
        servings.extend(
            serving_of(statement, self._assignments, self._foreign(statement))
            for statement in executed(self._tree.body)
            if isinstance(statement, (Function, ast.ClassDef)) and statement.name == "__getattr__"
        )
        servings.extend(self._made_serving(maker) for maker in self._makers)
        if not servings and "__getattr__" in self._names:
            return Serving("open")
        return loosest(servings)

    def _made_serving(self, value: ast.expr | None) -> Serving:
        """What `__getattr__ = make(...)` serves, where `make` stands in this module and holds one function."""
        name = dotted(value.func) if isinstance(value, ast.Call) else None
        for maker in self._tree.body:
            if isinstance(maker, Function) and maker.name == name:
                inner = [node for node in maker.body if isinstance(node, Function)]
                if len(inner) == 1:
                    return serving_of(inner[0], self._assignments, self._foreign(maker))
        return Serving("open")

    def _foreign(self, inside: ast.stmt) -> frozenset[str]:
        """The names that imports, of the module or in `inside`, bind to things of other distributions."""
        own = self._module.partition(".")[0]
        found = {
            name
            for name, members in self._names.items()
            for member in members
            if member.kind == "alias" and (member.target or "").partition(".")[0] != own
        }
        for node in ast.walk(inside):
            if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level):
                module = node.module if isinstance(node, ast.ImportFrom) else ""
                found.update(
                    name.asname or name.name.partition(".")[0]
                    for name in node.names
                    if (module or name.name).partition(".")[0] != own
                )
        return frozenset(found)

    def _global_statements(self) -> None:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Global):
                for name in node.names:
                    self._add(name, Member("variable", node.lineno))

    def _apply(self, writes: Writes) -> None:
        for name, line in writes.names.items():
            self._add(name, Member("variable", line))
        for origin, node in writes.stars:
            if origin.partition(".")[0] in self._names:
                self._stars.append(f"{self._module}.{origin}")
            else:
                writes.open(node, "copies the names of a module that it is given", traceable=True)
        for name in writes.modules:
            self._names[name] = [Member("alias", member.line, f"{self._module}.{name}") for member in self._names[name]]
        for owner, attribute, line in writes.attributes:
            facts = self._classes.get(owner)
            if facts is not None:
                members = {**facts.members, attribute: (*facts.members.get(attribute, ()), Member("variable", line))}
                self._classes[owner] = replaced(facts, members=members)
        for name in writes.filled & self._names.keys():
            self._names[name].append(Member("variable", self._names[name][0].line))
        changed = self._classes.keys() if "*" in writes.classes else writes.classes & self._classes.keys()
        for name in changed:
            self._classes[name] = replaced(self._classes[name], dynamic="code beside it changes it at import time")
