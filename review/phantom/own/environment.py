"""What is known around one file: the repository's own modules first, then the packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from review.phantom.distributions import distributions_of
from review.phantom.index.facts import Deprecation, Signature
from review.phantom.index.lookup import Absent, Answer, Index, Unknown
from review.phantom.index.places import Source
from review.phantom.judge import Environment, Root
from review.phantom.own.doubts import Doubts
from review.phantom.own.layout import Home
from review.phantom.own.sources import OwnFiles, OwnSource
from review.rules.stdlib.facts import facts


class OwnIndex(Index):
    """Looks names of the repository up, and abstains where something outside its text may define them."""

    def __init__(self, source: OwnSource, files: OwnFiles, is_certain: Callable[[str], bool], packages: Index) -> None:
        """`is_certain` tells whether a top-level name can only lie in one folder; `packages` knows all other names."""
        super().__init__(source)
        self._own = source
        self._files = files
        self._is_certain = is_certain
        self._packages = packages
        self._doubts = Doubts(files)

    def lookup(self, dotted: str, *, instance: bool = False) -> Answer:
        """See `Index.lookup`."""
        if not self._own.is_own(dotted):
            return self._packages.lookup(dotted, instance=instance)
        answer = super().lookup(dotted, instance=instance)
        if not isinstance(answer, Absent) or not answer.where:
            return answer
        doubt = self._doubts.about(answer, self._own)
        if not doubt and not self._is_certain(dotted.partition(".")[0]) and self._files.words.may_give(answer.name):
            doubt = "it may be imported from another folder"
        return Unknown(doubt) if doubt else answer

    def signature(self, dotted: str) -> Signature | None:
        """See `Index.signature`."""
        return super().signature(dotted) if self._own.is_own(dotted) else self._packages.signature(dotted)

    def deprecations(self, dotted: str, *, instance: bool = False) -> tuple[Deprecation, ...]:
        """See `Index.deprecations`."""
        if self._own.is_own(dotted):
            return super().deprecations(dotted, instance=instance)
        return self._packages.deprecations(dotted, instance=instance)


class Installation(Environment, Protocol):
    """The packages around the repository."""

    modules: Source
    """Where their modules are read."""
    contested: frozenset[str]
    """Top-level names of the repository that a declared package may have as well."""


class OwnEnvironment:
    """Satisfies `review.phantom.judge.Environment` for the files of one folder."""

    def __init__(self, folder: str, files: OwnFiles, packages: Installation, homes: Mapping[str, str]) -> None:
        """`packages` answer for what is not the repository's.

        `homes` are the folders of the top-level names that relative imports lead to.
        """
        self._inside = files.layout.package_of(folder)[1].partition(".")[0]
        self._folder = folder
        self._files = files
        self._packages = packages
        self._homes: dict[str, Home | None] = {name: Home(home, certain=True) for name, home in homes.items()}
        self._source = OwnSource(files, self._folder_of, packages.modules)
        self.index: Index = OwnIndex(self._source, files, self._is_certain, packages.index)

    def _folder_of(self, name: str) -> str | None:
        home = self._home(name)
        return None if home is None else home.folder

    def _is_certain(self, name: str) -> bool:
        home = self._home(name)
        return home is not None and home.certain

    def _home(self, name: str) -> Home | None:
        if name not in self._homes:
            home = self._files.layout.home(name, self._folder)
            self._homes[name] = home if home and self._is_meant(name, home.folder) else None
        return self._homes[name]

    def _is_meant(self, name: str, folder: str) -> bool:
        """Whether it is the repository's module that the name stands for, and not a package from elsewhere."""
        if self._files.layout.begins_packages(folder):
            return name == self._inside or not self._is_taken(name)
        return not self._is_taken(name) and not distributions_of(name) and self._files.is_imported(name, folder)

    def _is_taken(self, name: str) -> bool:
        """Whether something else has the name as well, so that it is not clear which of them is imported."""
        known = name in facts().modules or self._packages.root(name).kind != "unknown"
        return known or name in self._packages.contested

    def root(self, name: str) -> Root:
        """Where a top-level module comes from."""
        return self._packages.root(name) if self._home(name) is None else Root("repository")

    def is_shared(self, dotted: str) -> bool:
        """Whether other distributions may have parts of the package as well."""
        if not self._source.is_own(dotted):
            return self._packages.is_shared(dotted)
        return all(self._source.kind(name) == "namespace" for name in (dotted.partition(".")[0], dotted))

    def is_unheard(self, dotted: str) -> bool:
        """Whether nothing in the repository may give anything the last part of the name."""
        if not self._source.is_own(dotted):
            return self._packages.is_unheard(dotted)
        return not self._files.words.may_give(dotted.rpartition(".")[2])

    def is_module(self, dotted: str) -> bool:
        """Whether the name is that of a module or package."""
        return self._source.kind(dotted) is not None

    def file_of(self, dotted: str) -> str:
        """The path of the file in which the longest part of a name of the repository lies."""
        return self._source.file_of(dotted)
