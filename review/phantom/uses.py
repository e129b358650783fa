"""What a Python file asks of the packages it imports: modules, members and calls, where that is certain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from review.rules import PythonFile
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

UseKind = Literal["module", "import", "member", "call"]
"""`import a.b` / `from a import b` / `a.b` / `a.b(...)`."""

Origin = Literal["made", "shared", "annotated"]
"""Where an object comes from: a constructor called in the same function, one called at the top of the module (other
files may have given the object more members), or an annotation (it may be of a subclass as well)."""

_TYPE_TESTS = frozenset({"isinstance", "issubclass", "type", "hasattr", "getattr", "callable"})


@dataclass(frozen=True)
class Use:
    """One use of something that lies in an imported module."""

    kind: UseKind
    dotted: str
    """The absolute name; with `instance`, that of a class and a member of one of its objects."""
    node: ast.Attribute | ast.alias | ast.Call | ast.ImportFrom
    line: int
    instance: Origin | None = None
    """Where the object comes from; None for what is reached through names alone."""
    call: ast.Call | None = None

    @property
    def root(self) -> str:
        """The top-level module."""
        return self.dotted.partition(".")[0]


def uses_of(file: PythonFile) -> Iterator[Use]:
    """Every use in the file that runs unguarded, in the order of the tree.

    Nothing is said of code that expects a name to be missing (`try`/`except ImportError`, `hasattr`, platform and
    version checks, `TYPE_CHECKING`), of members that the file itself sets or names in a text, and of objects whose type
    it tests.
    """
    meaning = meaning_of(file)
    objects = _objects_of(meaning)
    for node in meaning.scopes.parents:
        for use in _at(node, meaning):
            if use.instance and use.dotted.rpartition(".")[2] in objects.given:
                continue
            if not is_guarded(node, meaning.scopes) and not meaning.is_set_here(use.dotted):
                yield use


@dataclass(frozen=True)
class _Objects:
    """What a file does to objects that their classes need not know of."""

    given: frozenset[str]
    """Attributes that it sets on any object."""
    tested: frozenset[str]
    """Variables whose type or members it asks for somewhere: there they are more than they were declared as."""


@lru_cache(maxsize=1)
def _objects_of(meaning: Meaning) -> _Objects:
    given: set[str] = set()
    tested: set[str] = set()
    for node in meaning.scopes.parents:
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            given.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TYPE_TESTS:
            tested |= {argument.id for argument in node.args[:1] if isinstance(argument, ast.Name)}
        elif isinstance(node, ast.Match) and isinstance(node.subject, ast.Name):
            tested.add(node.subject.id)
    return _Objects(frozenset(given), frozenset(tested))


def _at(node: ast.AST, meaning: Meaning) -> Iterator[Use]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Use("module", alias.name, alias, alias.lineno)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield Use("module", node.module, node, node.lineno)
        names = (alias for alias in node.names if alias.name != "*")
        yield from (Use("import", f"{node.module}.{alias.name}", alias, alias.lineno) for alias in names)
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        yield from _member(node, meaning)
    elif isinstance(node, ast.Call):
        yield from _call(node, meaning)


def _member(node: ast.Attribute, meaning: Meaning) -> Iterator[Use]:
    line = node.end_lineno or node.lineno
    for dotted, instance in _named(node, meaning):
        yield Use("member", dotted, node, line, instance)


def _call(node: ast.Call, meaning: Meaning) -> Iterator[Use]:
    for dotted, instance in _named(node.func, meaning):
        yield Use("call", dotted, node, node.lineno, instance, node)


def _named(node: ast.expr, meaning: Meaning) -> Iterator[tuple[str, Origin | None]]:
    """The dotted name of an imported thing or of a member of an object, and where the latter comes from."""
    dotted = imported(node, meaning)
    if dotted is not None and "." in dotted:
        yield dotted, None
    elif dotted is None and isinstance(node, ast.Attribute):
        known = _class_of(node.value, meaning)
        if known is not None:
            yield f"{known[0]}.{node.attr}", known[1]


def imported(node: ast.expr, meaning: Meaning) -> str | None:
    """The dotted name of an expression whose first name is imported, else None."""
    root = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if not isinstance(root, ast.Name) or root not in meaning.scopes.of_name:
        return None
    _, bindings = meaning.scopes.of_name[root].lookup(root.id)
    return meaning.dotted(node) if bindings and all(binding.imported for binding in bindings) else None


def _class_of(node: ast.expr, meaning: Meaning) -> tuple[str, Origin] | None:
    """What was called to make the object that an expression is, or its annotation, and which of these it was."""
    if isinstance(node, ast.Call):
        dotted = imported(node.func, meaning)
        return (dotted, "made") if dotted and "." in dotted else None
    if not isinstance(node, ast.Name) or node not in meaning.scopes.of_name or node.id in _objects_of(meaning).tested:
        return None
    owner, bindings = meaning.scopes.of_name[node].lookup(node.id)
    if owner is None or owner.kind == "class" or len(bindings) != 1:
        return None
    value = bindings[0].value
    if not isinstance(value, ast.Call):
        return _annotated(bindings[0].node, meaning)
    made = _class_of(value, meaning)
    return (made[0], "shared") if made and owner.kind == "module" else made


def _annotated(node: ast.AST, meaning: Meaning) -> tuple[str, Origin] | None:
    """The class that a parameter is annotated with, if that is just a dotted name."""
    if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name | ast.Attribute):
        dotted = imported(node.annotation, meaning)
        return (dotted, "annotated") if dotted and "." in dotted else None
    return None
