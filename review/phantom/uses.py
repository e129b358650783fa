"""What a Python file asks of the packages it imports: modules, members and calls, where that is certain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from review.rules import PythonFile
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

UseKind = Literal["module", "import", "member", "call"]
"""`import a.b` / `from a import b` / `a.b` / `a.b(...)`."""


@dataclass(frozen=True)
class Use:
    """One use of something that lies in an imported module."""

    kind: UseKind
    dotted: str
    """The absolute name; with `instance`, that of a class and a member of an object that it made."""
    node: ast.Attribute | ast.alias | ast.Call | ast.ImportFrom
    line: int
    instance: bool = False
    call: ast.Call | None = None

    @property
    def root(self) -> str:
        """The top-level module."""
        return self.dotted.partition(".")[0]


def uses_of(file: PythonFile) -> Iterator[Use]:
    """Every use in the file that runs unguarded, in the order of the tree.

    Nothing is said of code that expects a name to be missing (`try`/`except ImportError`, `hasattr`, platform and
    version checks, `TYPE_CHECKING`), and of members that the file itself sets or names in a text.
    """
    meaning = meaning_of(file)
    for node in ast.walk(file.tree):
        for use in _at(node, meaning):
            if not is_guarded(node, meaning.scopes) and not meaning.is_set_here(use.dotted):
                yield use


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


def _named(node: ast.expr, meaning: Meaning) -> Iterator[tuple[str, bool]]:
    """The dotted name of an imported thing or of a member of an object, and whether it is the latter."""
    dotted = imported(node, meaning)
    if dotted is not None and "." in dotted:
        yield dotted, False
    elif dotted is None and isinstance(node, ast.Attribute):
        made_by = _made_by(node.value, meaning)
        if made_by is not None:
            yield f"{made_by}.{node.attr}", True


def imported(node: ast.expr, meaning: Meaning) -> str | None:
    """The dotted name of an expression whose first name is imported, else None."""
    root = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if not isinstance(root, ast.Name) or root not in meaning.scopes.of_name:
        return None
    _, bindings = meaning.scopes.of_name[root].lookup(root.id)
    return meaning.dotted(node) if bindings and all(binding.imported for binding in bindings) else None


def _made_by(node: ast.expr, meaning: Meaning) -> str | None:
    """What was called to make the object that an expression is: at once, or as the only value of its variable."""
    if isinstance(node, ast.Call):
        dotted = imported(node.func, meaning)
        return dotted if dotted and "." in dotted else None
    if not isinstance(node, ast.Name) or node not in meaning.scopes.of_name:
        return None
    scope = meaning.scopes.of_name[node]
    owner, bindings = scope.lookup(node.id)
    if owner is None or owner.kind == "class" or len(bindings) != 1:
        return None
    value = bindings[0].value
    return _made_by(value, meaning) if isinstance(value, ast.Call) else _annotated(bindings[0].node, meaning)


def _annotated(node: ast.AST, meaning: Meaning) -> str | None:
    """The class that a parameter is annotated with, if that is just a dotted name."""
    if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name | ast.Attribute):
        dotted = imported(node.annotation, meaning)
        return dotted if dotted and "." in dotted else None
    return None
