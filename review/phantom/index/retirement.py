"""Reads which names a module's `__getattr__` still serves, but only with a warning (PEP 562)."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from review.phantom.index.announcements import announced, words_of
from review.phantom.index.deprecations import Announcements
from review.phantom.index.facts import Deprecation
from review.phantom.index.literals import Assignments, strings
from review.phantom.index.signatures import Function, dotted, last_part

ANY = "*"
"""Stands for every name that the module does not bind itself."""

_SHIM = "_sub_module_deprecation"


class Retirement:
    """Reads one `__getattr__`, given what the module assigns to its names."""

    def __init__(self, assignments: Assignments, announcements: Announcements) -> None:
        self._assignments = dict(assignments)
        self._announcements = announcements
        self._found: dict[str, Deprecation] = {}

    def read(self, node: Function) -> Mapping[str, Deprecation]:
        """Each retired name with what is said of it; the empty name stands for the module itself."""
        arguments = [*node.args.posonlyargs, *node.args.args]
        if len(arguments) == 1:
            self._body(node.body, arguments[0].arg)
        if ANY in self._found:
            self._found.setdefault("", self._found[ANY])
        return self._found

    def _body(self, body: list[ast.stmt], parameter: str) -> None:
        spared: frozenset[str] | None = None
        for statement in body:
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                self._assignments[statement.targets[0].id] = [statement.value]
            elif isinstance(statement, ast.If):
                spared = self._branches(statement, parameter) or spared
            elif isinstance(statement, ast.Return) and isinstance(statement.value, ast.Call):
                self._shim(statement.value)
            self._said(statement, parameter, spared or frozenset({ANY}))

    def _branches(self, statement: ast.If, parameter: str) -> frozenset[str] | None:
        """Note what the branches of an `if` warn of; the names that alone get past it, where it tells."""
        names, inside = self._tested(statement.test, parameter)
        if not inside:
            return names
        for inner in statement.body if names else ():
            self._said(inner, parameter, names)
        for other in statement.orelse:
            if isinstance(other, ast.If):
                self._branches(other, parameter)
        return None

    def _said(self, statement: ast.stmt, parameter: str, names: frozenset[str]) -> None:
        for name in sorted(names):
            said = announced(statement, {**self._texts(), parameter: "it" if name == ANY else name})
            if said is not None:
                self._found.setdefault(name, self._announcements.at(statement.lineno, said))

    def _texts(self) -> dict[str, ast.expr]:
        return {name: values[-1] for name, values in self._assignments.items() if values}

    def _tested(self, test: ast.expr, parameter: str) -> tuple[frozenset[str], bool]:
        """The names for which a test holds; for `not in`, those that it spares, and False."""
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and _is_name(test.left, parameter):
            names = strings(test.comparators[0], self._assignments) or frozenset()
            if isinstance(test.comparators[0], ast.Name | ast.Dict):
                names = _keys(test.comparators[0], self._assignments) or names
            if isinstance(test.ops[0], ast.Eq | ast.In):
                return names, True
            if isinstance(test.ops[0], ast.NotIn):
                return names, False
        return frozenset(), True

    def _shim(self, call: ast.Call) -> None:
        """scipy's helper for modules that are to be private: what its `all` lists is to be imported from elsewhere."""
        if last_part(dotted(call.func) or "") != _SHIM:
            return
        given = {one.arg: one.value for one in call.keywords}
        package, module = (words_of(given.get(key), {}) for key in ("sub_package", "module"))
        target = ".".join(["scipy", package, *([words_of(given["correct_module"], {})] if _names_one(given) else [])])
        for name in strings(given.get("all"), self._assignments) or ():
            said = f"Please import `{name}` from the `{target}` namespace; `scipy.{package}.{module}` is deprecated."
            self._found.setdefault(name, self._announcements.at(call.lineno, said))
        said = f"The `scipy.{package}.{module}` namespace is deprecated; use `{target}`."
        self._found[""] = self._announcements.at(call.lineno, said)


def _names_one(given: Mapping[str | None, ast.expr]) -> bool:
    named = given.get("correct_module")
    return isinstance(named, ast.Constant) and isinstance(named.value, str)


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _keys(node: ast.expr, assignments: Assignments) -> frozenset[str] | None:
    """The keys of a dict, whose values need not be readable."""
    tables = assignments.get(node.id, []) if isinstance(node, ast.Name) else [node]
    keys = [key for table in tables if isinstance(table, ast.Dict) for key in table.keys]
    found = frozenset(key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str))
    return found if found and len(found) == len(keys) else None


def retired_names(body: Iterator[ast.stmt], reader: Retirement) -> Mapping[str, Deprecation]:
    """What the module's only `__getattr__` retires; nothing where it has several."""
    functions = [one for one in body if isinstance(one, Function) and one.name == "__getattr__"]
    return reader.read(functions[0]) if len(functions) == 1 else {}
