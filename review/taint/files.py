"""The files that are walked through together, and what a name that one imports from another stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from review.taint import sources
from review.taint.imports import Places
from review.taint.state import Container
from review.taint.values import CLEAN, Class, Function, Link, Module, Value

MOST_LINKS = 8
"""How often a name may be imported from a file that imports it itself."""
MOST_NESTED = 8
"""How many modules may be under way at once, each because the one before uses a name of it at its top level."""


class Files:
    """What the walks through several files share. Each file's own names are found out when somebody asks for them."""

    def __init__(self, paths: Iterable[str] = (), begin: Callable[[str], Module | None] = lambda _: None) -> None:
        """`begin` walks through a file's top level, unless that has happened already."""
        self._places = Places(paths)
        self._begin = begin
        self._under_way = 0
        self._addresses = count(1)
        self.heap: dict[int, Container] = {}
        """What the files' top levels have made."""

    def new_address(self) -> int:
        """An address for a new container."""
        return next(self._addresses)

    def imported(self, importer: str, level: int, dotted: str) -> Value:
        """What an import binds: nothing but a name if it leads to none of the files."""
        linked = self._places.may_have(level, dotted)
        return Value(name=dotted, known=Link(importer, level, dotted) if linked else None)

    def everything_of(self, importer: str, level: int, dotted: str) -> dict[str, Value]:
        """What `from module import *` binds."""
        module = self._module(self._places.file(importer, level, dotted))
        names = [name for name in module.globals if not name.startswith("_")] if module is not None else []
        prefix = f"{dotted}." if dotted else ""
        return {name: self.imported(importer, level, f"{prefix}{name}") for name in names}

    def resolved(self, link: Link, name: str) -> Value | None:
        """What is imported as `name`: another file's function, class or value, or a module; None if it is not here."""
        found = self._look_up(link)
        if found is None or isinstance(found.known, Link) or found.name == sources.REQUEST:
            return found
        return replace(found, name=name) if isinstance(found.known, Function | Class) else _plain(found, name)

    def _look_up(self, link: Link, depth: int = 0) -> Value | None:
        """A name of a module, or a module; None if it is in none of the files."""
        owner, _, name = link.dotted.rpartition(".")
        module = self._module(self._places.file(link.importer, link.level, owner)) if owner or link.level else None
        found = module.globals.get(name) if module is not None else None
        if module is not None and found is not None and found.known != link:
            if not isinstance(found.known, Link):
                return found
            return self._look_up(found.known, depth + 1) if depth < MOST_LINKS else None
        is_module = self._places.file(link.importer, link.level, link.dotted) is not None
        if is_module or self._places.is_folder(link.importer, link.level, link.dotted):
            return Value(name=link.dotted, known=link)
        return None

    def _module(self, path: str | None) -> Module | None:
        if path is None or self._under_way >= MOST_NESTED:
            return None
        self._under_way += 1
        try:
            return self._begin(path)
        finally:
            self._under_way -= 1


def _plain(value: Value, name: str) -> Value:
    """A value of another file's top level under the name that it is imported by.

    What a call has made keeps the name of the import, which says more than the call. Of constants only texts are known:
    the others are settings, which are there to be changed.
    """
    texts = value.consts is not None and all(isinstance(one, str) for one in value.consts)
    known = value if texts or value.consts is None else replace(value, consts=None, parts=None)
    keeps = value.name and "(" not in value.name
    return replace(known, name=value.name if keeps else name, truth=None) if known is not CLEAN else Value(name=name)
