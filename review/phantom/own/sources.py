"""The repository's own modules as a source of the static index, beside the packages around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from review.phantom.index.facts import ModuleFacts
from review.phantom.index.places import Source
from review.phantom.index.reading import facts_of
from review.phantom.index.texts import Sources
from review.phantom.own.layout import COMPILED_ENDINGS, Layout, joined
from review.phantom.own.words import Words

UNREAD = "its file was not read"
"""What is said of a module that is there, but whose text was not handed over."""


_IMPORTED = rb"\b(?:from|import)[ \t]+%s(?:\.|[ \t]+import[ \t]+)([A-Za-z0-9_]+)"


class OwnFiles:
    """The files of a repository at one commit: all paths, and the texts of those that were read."""

    def __init__(self, layout: Layout, texts: Mapping[str, bytes], changed: Iterable[str], *, whole: bool) -> None:
        """`whole`: whether `texts` has every Python file of the repository."""
        self.layout = layout
        self.texts = texts
        self.whole = whole
        python = {path: text for path, text in texts.items() if path.endswith((".py", ".pyi", ".pyx"))}
        self.words = Words(python, changed, whole=whole)
        self._python = python
        self._facts: dict[tuple[str, str], ModuleFacts] = {}
        self._sources: Sources | None = None

    def facts(self, path: str, dotted: str) -> ModuleFacts:
        """The facts of the file at `path`, read as the module `dotted`."""
        key = (path, dotted)
        if key not in self._facts:
            self._facts[key] = self._read(path, dotted)
        return self._facts[key]

    def _read(self, path: str, dotted: str) -> ModuleFacts:
        stub = path.endswith(".pyi")
        if path not in self.texts:
            return ModuleFacts(dynamic=UNREAD, stub=stub)
        is_package = path.rpartition("/")[2].startswith("__init__.")
        return facts_of(self.texts[path], dotted, is_package=is_package, stub=stub)

    def is_imported(self, name: str, folder: str) -> bool:
        """Whether a file imports the module `name` in `folder` by a name that it has: or it may be another one's.

        A single module is taken for what it is: it stands beside the script that imports it.
        """
        place = joined(folder, name)
        stems = {file.partition(".")[0] for file in self.layout.files.get(place, ())}
        modules = stems | self.layout.folders.get(place, set())
        if not modules:
            return True
        named = re.compile(_IMPORTED % name.encode())
        return any(
            found.decode() in modules
            for text in self._python.values()
            if name.encode() in text
            for found in named.findall(text)
        )

    @property
    def sources(self) -> Sources:
        """All Python text, to search it for attributes that are set from outside."""
        if self._sources is None:
            self._sources = Sources.of(
                (path.rpartition("/")[0].replace("/", "."), text) for path, text in self._python.items()
            )
        return self._sources


class OwnSource:
    """Satisfies `review.phantom.index.places.Source` for one file: its own names first, then the packages around."""

    def __init__(self, files: OwnFiles, home: Callable[[str], str | None], packages: Source) -> None:
        """`home`: the folder that a top-level name is imported from; None for one that is not the repository's."""
        self._files = files
        self._home = home
        self._packages = packages

    def is_own(self, dotted: str) -> bool:
        """Whether the repository provides the name's first part."""
        return self._home(dotted.partition(".")[0]) is not None

    def place(self, dotted: str) -> str | None:
        """The path of a module or package of the repository, without an ending; None for other names."""
        top, _, rest = dotted.partition(".")
        home = self._home(top)
        return None if home is None else joined(home, "/".join([top, *(rest.split(".") if rest else [])]))

    def file_of(self, dotted: str) -> str:
        """The path of the file or folder that the longest part of the name stands for."""
        while dotted and self.kind(dotted) is None:
            dotted = dotted.rpartition(".")[0]
        return next(iter(self._paths(dotted)), self.place(dotted) or "") if dotted else ""

    def kind(self, dotted: str) -> str | None:
        """See `Source.kind`."""
        place = self.place(dotted)
        if place is None:
            return self._packages.kind(dotted)
        folder, _, name = place.rpartition("/")
        layout = self._files.layout
        files = layout.files.get(folder, set())
        inside = layout.files.get(place, set())
        for here, stem in ((inside, "__init__"), (files, name)):
            if f"{stem}.py" in here:
                return "source"
            if any(_is_compiled(file, stem) for file in here):
                return "extension"
            if f"{stem}.pyi" in here:
                return "stub"
        return "namespace" if name in layout.folders.get(folder, ()) else None

    def facts(self, dotted: str) -> tuple[ModuleFacts, ...]:
        """See `Source.facts`."""
        if not self.is_own(dotted):
            return self._packages.facts(dotted)
        return tuple(self._files.facts(path, dotted) for path in self._paths(dotted))

    def _paths(self, dotted: str) -> list[str]:
        """The source of an own module, then the stub beside it."""
        place = self.place(dotted)
        if place is None:
            return []
        folder, _, name = place.rpartition("/")
        layout = self._files.layout
        stem, around = ("__init__", place) if layout.is_package(place) else (name, folder)
        names = layout.files.get(around, set())
        return [joined(around, f"{stem}{ending}") for ending in (".py", ".pyi") if f"{stem}{ending}" in names]

    def submodules(self, dotted: str) -> frozenset[str]:
        """See `Source.submodules`."""
        place = self.place(dotted)
        if place is None:
            return self._packages.submodules(dotted)
        layout = self._files.layout
        endings = (".py", *COMPILED_ENDINGS)
        stems = {file.partition(".")[0] for file in layout.files.get(place, ()) if file.endswith(endings)}
        names = stems | layout.folders.get(place, set())
        return frozenset(name for name in names if name != "__init__" and name.isidentifier())

    def mentions(self, top: str, identifier: str, binary: str = "") -> bool:
        """See `Source.mentions`: a name that a module of the repository leaves open may come from anywhere."""
        return self.is_own(top) or self._packages.mentions(top, identifier, binary)

    def assigns(self, top: str, identifier: str, owner: str, *, of_module: bool) -> bool:
        """See `Source.assigns`: any file of the repository may."""
        if not self.is_own(top):
            return self._packages.assigns(top, identifier, owner, of_module=of_module)
        sources = self._files.sources
        ask = sources.sets_on_module if of_module else sources.sets_on_class
        return ask(owner, identifier)


def _is_compiled(file: str, stem: str) -> bool:
    return file.endswith(COMPILED_ENDINGS) and file.partition(".")[0] == stem
