"""What expressions stand for where that is certain: a dotted name of the standard library, or a type."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import PurePosixPath

from review.rules import PythonFile
from review.rules.stdlib.facts import facts
from review.rules.syntax.scopes import Binding, Scopes, scopes_of

LITERAL_TYPES: dict[type[ast.expr], str] = {
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.JoinedStr: "str",
    ast.List: "list",
    ast.ListComp: "list",
    ast.Set: "set",
    ast.SetComp: "set",
    ast.Tuple: "tuple",
}
CONSTANT_TYPES = {"bytes", "float", "int", "str"}

NEVER_SHADOWED = frozenset(
    """
    asyncio base64 collections concurrent contextlib copy csv dataclasses datetime decimal functools glob
    hashlib importlib inspect io itertools json logging math multiprocessing os pathlib pickle random re shutil
    socket sqlite3 string subprocess sys tempfile threading time traceback typing unittest urllib uuid warnings
    xml
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Modules that nobody's own module of the same name replaces: so much imports them that it would not go unnoticed."""


class Meaning:
    """What the names of one file stand for."""

    def __init__(self, file: PythonFile) -> None:
        self.file = file
        self.scopes: Scopes = scopes_of(file.tree)
        path = PurePosixPath(file.source.path)
        self._own_modules = {*path.parts[:-1], path.stem}

    @cached_property
    def _foreign_star(self) -> bool:
        """Whether names of unknown modules may hide any name of this file."""
        return any(star.partition(".")[0] not in facts().modules for star in self.scopes.stars)

    @cached_property
    def strings(self) -> frozenset[str]:
        """Every text constant: one that equals a member's name is how `hasattr`, `getattr` and patching name it."""
        nodes = self.scopes.parents
        return frozenset(n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))

    @cached_property
    def _assigned(self) -> frozenset[str]:
        """Dotted names that the file itself sets."""
        targets = (n for n in self._attributes if not isinstance(n.ctx, ast.Load))
        return frozenset(filter(None, map(self.dotted, targets)))

    @cached_property
    def _attributes(self) -> tuple[ast.Attribute, ...]:
        return tuple(node for node in self.scopes.parents if isinstance(node, ast.Attribute))

    def is_set_here(self, dotted: str) -> bool:
        """Whether this file gives the member its value, or names it in a text."""
        return dotted in self._assigned or dotted.rpartition(".")[2] in self.strings

    def is_standard(self, module: str) -> bool:
        """Whether a top-level module of this name is surely the standard library's, not the repository's own."""
        top = module.partition(".")[0]
        if top not in facts().modules or top in self._own_modules:
            return False
        return top in NEVER_SHADOWED or top in self._confirmed

    @cached_property
    def _confirmed(self) -> frozenset[str]:
        """Standard modules of which the file uses a member that exists, so they are what they seem."""
        used = [*filter(None, map(self.dotted, self._attributes)), *self._imported()]
        known = (dotted.rpartition(".") for dotted in used)
        return frozenset(owner.partition(".")[0] for owner, _, name in known if name in (facts().members(owner) or ()))

    def _imported(self) -> Iterator[str]:
        for node in self.scopes.parents:
            if isinstance(node, ast.ImportFrom) and not node.level:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def bindings(self, node: ast.AST | None) -> Sequence[Binding]:
        """Every place that may give the variable its value that `node` reads; none for anything but a name."""
        scope = self.scopes.of_name.get(node) if isinstance(node, ast.Name) else None
        return scope.lookup(node.id)[1] if scope is not None and isinstance(node, ast.Name) else ()

    def dotted(self, node: ast.expr) -> str | None:
        """The dotted name that an expression stands for: an imported one, or a builtin; None if unsure."""
        if isinstance(node, ast.Attribute):
            owner = self.dotted(node.value)
            return owner and f"{owner}.{node.attr}"
        if not isinstance(node, ast.Name) or node not in self.scopes.of_name or self._foreign_star:
            return None
        _, bindings = self.scopes.of_name[node].lookup(node.id)
        if not bindings:
            return node.id if hasattr(builtins, node.id) and not self.scopes.stars else None
        imported = {binding.imported for binding in bindings}
        return imported.pop() if len(imported) == 1 else None

    def standard(self, node: ast.expr) -> str | None:
        """The dotted name of a builtin or of something in the standard library."""
        dotted = self.dotted(node)
        if dotted is None or ("." not in dotted and dotted not in facts().modules):
            return dotted if dotted and hasattr(builtins, dotted) else None
        top = dotted.partition(".")[0]
        return dotted if self.is_standard(top) or hasattr(builtins, top) else None

    def type_of(self, node: ast.expr) -> str | None:
        """The type of an expression, if it is surely one of `Facts.type_members`."""
        if isinstance(node, ast.Constant):
            name = type(node.value).__name__
            return name if name in CONSTANT_TYPES else None
        if isinstance(node, ast.Call):
            return self._type_of_call(node)
        if isinstance(node, ast.Name) and node in self.scopes.of_name:
            return self._type_of_variable(node)
        return LITERAL_TYPES.get(type(node))

    def _type_of_call(self, node: ast.Call) -> str | None:
        name = self.standard(node.func)
        if name is None and isinstance(node.func, ast.Attribute):
            owner = self.type_of(node.func.value)
            name = owner and f"{owner}.{node.func.attr}"
        if name is None:
            return None
        return name if facts().type_members(name) is not None else facts().returns.get(name)

    def _type_of_variable(self, node: ast.Name) -> str | None:
        """By its only assignment, if that is in the scope that reads it."""
        scope = self.scopes.of_name[node]
        owner, bindings = scope.lookup(node.id)
        if owner is not scope or len(bindings) != 1 or scope.kind == "class":
            return None
        value = bindings[0].value
        is_itself = value is None or any(isinstance(n, ast.Name) and n.id == node.id for n in ast.walk(value))
        return None if value is None or is_itself else self.type_of(value)


@lru_cache(maxsize=1)
def meaning_of(file: PythonFile) -> Meaning:
    """The meaning of a file's names, worked out once for all rules that look at it one after the other."""
    return Meaning(file)
