"""Reads a module's `__getattr__` (PEP 562): which names it serves, if its text tells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from review.phantom.index.facts import Openness
from review.phantom.index.literals import Assignments, strings
from review.phantom.index.signatures import Function, decorators_of, dotted, last_part
from review.phantom.index.statements import assigned


class _UnreadableError(Exception):
    """The body decides by something else than a list of names."""


@dataclass
class Serving:
    """What `__getattr__` does for names that the module does not bind."""

    missing: Openness
    names: frozenset[str] = field(default=frozenset())


def serving_of(node: Function | ast.ClassDef, assignments: Assignments, foreign: frozenset[str]) -> Serving:
    """What `node`, a module's `__getattr__`, serves; `foreign` are names in it that other distributions define."""
    if isinstance(node, ast.ClassDef):
        return _of_properties(node)
    arguments = [*node.args.posonlyargs, *node.args.args]
    if len(arguments) != 1 or node.decorator_list:
        return Serving("open")
    reader = _Body(arguments[0].arg, assignments)
    try:
        reader.read(node.body)
    except _UnreadableError:
        return Serving("whole" if _hands_on(node, arguments[0].arg, foreign) else "open")
    return Serving("raises", frozenset(reader.served))


def _of_properties(node: ast.ClassDef) -> Serving:
    """matplotlib's `@caching_module_getattr class __getattr__:` serves the properties of the class."""
    if [last_part(name) for name in decorators_of(node)] != ["caching_module_getattr"]:
        return Serving("open")
    targets = [target for statement in node.body for target, _ in assigned(statement)]
    names = {target.id for target in targets if isinstance(target, ast.Name)}
    names.update(statement.name for statement in node.body if isinstance(statement, Function))
    return Serving("raises", frozenset(names))


_TESTS = frozenset({"startswith", "endswith", "isupper", "islower", "isidentifier"})


def _hands_on(node: Function, parameter: str, foreign: frozenset[str]) -> bool:
    """Whether the name is only compared, looked up and passed on as it is, within the same distribution.

    Text is composed with it only for messages and for the names of modules.
    """
    parents = {child: parent for parent in ast.walk(node) for child in ast.iter_child_nodes(parent)}
    for use in ast.walk(node):
        if not (isinstance(use, ast.Name) and use.id == parameter):
            continue
        parent = parents[use]
        if isinstance(use.ctx, ast.Store) or isinstance(parent, ast.BinOp):
            return False
        if isinstance(parent, ast.Attribute) and parent.attr not in _TESTS:
            return False
        if isinstance(parent, ast.Subscript) and parent.value is use:
            return False
        if isinstance(parent, ast.FormattedValue) and not _in_message(parent, parents):
            return False
        if isinstance(parent, ast.Call) and _root_of_getattr(parent) in foreign:
            return False
    return True


def _root_of_getattr(call: ast.Call) -> str:
    """`np` of `getattr(np.linalg, name)` and of `np.get(name)`."""
    owner = call.args[0] if dotted(call.func) == "getattr" and call.args else call.func
    return (dotted(owner) or "").partition(".")[0]


def _in_message(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    current: ast.AST | None = node
    while current is not None:
        if isinstance(current, ast.Raise):
            return True
        if isinstance(current, ast.Call):
            called = last_part(dotted(current.func) or "").lower()
            if "warn" in called or called in ("import_module", "attributeerror"):
                return True
        if isinstance(current, ast.Assign) and dotted(current.targets[0]) in ("msg", "message"):
            return True
        current = parents.get(current)
    return False


class _Body:
    """Follows the branches of one `__getattr__`; `served` gathers the names for which it does not raise."""

    def __init__(self, parameter: str, assignments: Assignments) -> None:
        self._parameter = parameter
        self._assignments = dict(assignments)
        self.served: set[str] = set()

    def read(self, body: list[ast.stmt]) -> bool:
        """Follow `body` for an unknown name. True if it ends there (raises, or the rest is only for known names)."""
        for statement in body:
            if isinstance(statement, ast.If):
                if self._branch(statement):
                    return True
            elif isinstance(statement, ast.Raise):
                return True
            elif isinstance(statement, ast.Try):
                if self._attempt(statement):
                    return True
            elif isinstance(statement, ast.Return):
                return self._returned(statement.value)
            elif not self._is_harmless(statement):
                raise _UnreadableError
        # Falling off the end returns None for every name.
        raise _UnreadableError

    def _is_harmless(self, statement: ast.stmt) -> bool:
        """Whether the statement neither changes the name that is asked for nor ends the function."""
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
            if isinstance(target, ast.Name) and target.id != self._parameter:
                self._assignments[target.id] = [statement.value]
                return True
            return False
        return isinstance(statement, (ast.Expr, ast.Import, ast.ImportFrom, ast.Global, ast.Pass, ast.Assert))

    def _branch(self, statement: ast.If) -> bool:
        """Follow an `if`; True if an unknown name does not get past it."""
        names, inside = self._test(statement.test)
        if inside is False:  # `if name not in NAMES:` the rest is only for NAMES
            if not _raises(statement.body):
                raise _UnreadableError
            self.served |= names or frozenset()
            return True
        if not _raises(statement.body):
            if names is None:
                raise _UnreadableError
            self.served |= names
        return bool(statement.orelse) and self._rest(statement.orelse)

    def _rest(self, body: list[ast.stmt]) -> bool:
        """An `else` may also run to its end and continue after the `if`."""
        if len(body) == 1 and isinstance(body[0], ast.If):
            return self._branch(body[0])
        return self.read(body)

    def _attempt(self, statement: ast.Try) -> bool:
        """`try: return TABLE[name]` with handlers that raise."""
        if not all(_raises(handler.body) for handler in statement.handlers) or statement.finalbody:
            raise _UnreadableError
        last = statement.body[-1]
        if len(statement.body) == 1 and isinstance(last, ast.Assign) and isinstance(last.value, ast.Subscript):
            return self._returned(last.value)
        return self.read(statement.body)

    def _returned(self, value: ast.expr | None) -> bool:
        """A `return` that any name reaches: readable if it looks the name up in a list that is written out."""
        names: frozenset[str] | None = None
        if isinstance(value, ast.Subscript) and self._is_parameter(value.slice):
            own = isinstance(value.value, ast.Call) and dotted(value.value.func) == "globals"
            names = frozenset() if own else self._strings(value.value)
        elif isinstance(value, ast.Call) and last_part(dotted(value.func) or "") == "_sub_module_deprecation":
            # scipy's helper for deprecated modules: it raises for every name that is not in `all`.
            names = next((self._strings(k.value) for k in value.keywords if k.arg == "all"), None)
        if names is None:
            raise _UnreadableError
        self.served |= names
        return True

    def _test(self, test: ast.expr) -> tuple[frozenset[str] | None, bool]:
        """The names for which `test` holds (None: not readable), and True; for `not in`, those it spares, and False."""
        if isinstance(test, ast.BoolOp):
            return self._combined(test), True
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and self._is_parameter(test.left):
            operator, right = test.ops[0], test.comparators[0]
            if isinstance(operator, ast.Eq):
                return (self._strings(right) if isinstance(right, ast.Constant) else None), True
            if isinstance(operator, ast.In):
                return self._strings(right), True
            if isinstance(operator, ast.NotIn):
                names = self._strings(right)
                if names is not None:
                    return names, False
        return None, True

    def _combined(self, test: ast.BoolOp) -> frozenset[str] | None:
        """`or` holds for all the names, `and` at most for those of one readable part."""
        parts = [self._test(value) for value in test.values]
        readable = [names for names, inside in parts if names is not None and inside]
        if isinstance(test.op, ast.And):
            return readable[0] if readable else None
        return frozenset().union(*readable) if len(readable) == len(parts) else None

    def _is_parameter(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id == self._parameter

    def _strings(self, node: ast.expr) -> frozenset[str] | None:
        if isinstance(node, ast.Call) and dotted(node.func) in ("globals", "dir", "__dir__", "vars"):
            return frozenset()
        return strings(node, self._assignments)


def _raises(body: list[ast.stmt]) -> bool:
    """Whether `body` has no way out but an exception."""
    return bool(body) and isinstance(body[-1], ast.Raise) and not any(
        isinstance(node, ast.Return) for statement in body for node in ast.walk(statement)
    )  # fmt: skip


def attached(value: ast.expr | None, assignments: Assignments) -> Serving | None:
    """What `lazy_loader.attach(...)`, `attach_stub(...)` or plotly's `relative_import(...)` serves; else None."""
    if not isinstance(value, ast.Call):
        return None
    name = last_part(dotted(value.func) or "").lstrip("_")
    if name == "attach_stub":
        return Serving("stub")
    if name not in ("attach", "relative_import"):
        return None
    names: set[str] = set()
    for argument in _tables(value):
        inner = strings(argument, assignments)
        if inner is None:
            return Serving("open")
        names |= {last_part(found) for found in inner}
    return Serving("raises", frozenset(names))


def _tables(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args[1:]
    yield from (keyword.value for keyword in call.keywords if keyword.arg in ("submodules", "submod_attrs"))
