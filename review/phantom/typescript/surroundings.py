"""What a verdict is weighed against besides the compiler's word: the packages' sources, the rest of the repository."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import pathspec

from review.phantom.manifests import Files, Pin
from review.phantom.typescript.specifiers import is_builtin
from review.source import LANGUAGES

MOST_FILES_SEARCHED = 4000
MOST_BYTES_SEARCHED = 64 * 1024 * 1024
PATCHING_PACKAGES = frozenset({"core-js", "bluebird", "q", "sugar", "colors", "should", "shelljs", "es6-shim"})
"""Packages that give the language's own objects more members, or return their own kind of promise."""

NODE_TYPES = "@types/node"
BROWSER = "lib.dom"
OLD_NODE = "@types/node of the oldest supported Node"
"""Names under which a shelf has words that belong to no pinned package."""

_SCRIPT = re.compile(r"\.(?:[mc]?[jt]sx?)$")
_AUGMENTS = re.compile(r"\bdeclare\s+(?:module\s*['\"]|global\b)")


class Shelf(Protocol):
    """The packages that the compiler was shown, by their npm names."""

    def version(self, name: str) -> str | None:
        """The version on the shelf, or None if the package is not there."""

    def says(self, name: str, word: str) -> bool | None:
        """Whether the identifier `word` occurs in the package's files, or None if they are not known."""

    def definitions(self, name: str) -> Sequence[str]:
        """The texts of its type definitions."""

    def refusal(self, name: str) -> str | None:
        """The registry's answer that there is no such package or version, or None if it did not say so."""


@dataclass(frozen=True)
class Surroundings:
    """What surrounds the uses of one project."""

    files: Files
    shelf: Shelf
    pins: Mapping[str, Pin]
    """What can be imported, by import name: all that the lock lists, and what is declared without a lock."""
    locked: bool
    """Whether a lock says completely what is installed."""
    own_packages: Collection[str] = ()
    _searched: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def names(self) -> frozenset[str]:
        """The paths of all files."""
        return frozenset(self.files.names())

    @cached_property
    def folders(self) -> frozenset[str]:
        """The last names of all folders, and of scripts without their endings: what a bundler may resolve directly."""
        parts = {part for path in self.names for part in posixpath.dirname(path).split("/")}
        return frozenset(
            parts | {posixpath.basename(path).split(".")[0] for path in self.names if _SCRIPT.search(path)}
        )

    @cached_property
    def patched(self) -> bool:
        """Whether a package is installed that changes the language's own objects."""
        return not PATCHING_PACKAGES.isdisjoint(self.pins)

    def is_ignored(self, path: str) -> bool:
        """Whether git ignores `path`, so that it may be there without being in the repository."""
        return self._ignored.match_file(path)

    def is_set_somewhere(self, name: str) -> bool:
        """Whether code or a declaration of the repository gives something a member `name`."""
        if name not in self._searched:
            word = re.escape(name)
            quoted = rf"['\"]{word}['\"]"
            given = re.compile(rf"\.{word}\s*=(?![=>])|\[\s*{quoted}\s*\]\s*=|defineProperty\([^)]*{quoted}")
            declared = re.compile(rf"\b{word}\b")
            self._searched[name] = self._too_large or any(
                name in text and (given.search(text) or (_AUGMENTS.search(text) and declared.search(text)))
                for text in self._scripts
            )
        return self._searched[name]

    def is_read_somewhere(self, name: str) -> bool:
        """Whether code of the repository reads a member `name` of anything."""
        member = re.compile(rf"\.\s*{re.escape(name)}\b(?!\s*=[^=])|[{{,]\s*{re.escape(name)}\b[^{{}}:\n]*\}}\s*=")
        return self._too_large or any(name in text and member.search(text) for text in self._scripts)

    def is_augmented(self, package: str, name: str) -> bool:
        """Whether a module of `package` that declares parts of other modules mentions `name`."""
        if package == NODE_TYPES:
            return False  # all its modules are declared so, and the compiler is shown all of them
        member = re.compile(rf"(?<![.\w$]){re.escape(name)}\??\s*[(<:]")
        texts = (text for text in self.shelf.definitions(package) if name in text)
        return any(_AUGMENTS.search(text) and member.search(text) for text in texts)

    def is_said_in(self, package: str, name: str) -> bool | None:
        """Whether `package` or the one that it describes says `name`; None if its sources are not known."""
        return _any(self.shelf.says(each, name) for each in (package, described_by(package)) if each)

    def is_said_by_a_dependency(self, name: str) -> bool | None:
        """Whether any package that the project names itself says `name`; None if one is not known."""
        # A workspace's sources are among the repository's, which are searched as such.
        own = ("workspace", "path")
        direct = [pin.name for pin in self.pins.values() if pin.direct and pin.source not in own]
        direct = [name for name in direct if not name.startswith("@types/")]
        return _any(self.shelf.says(each, name) for each in direct)

    @cached_property
    def _ignored(self) -> pathspec.GitIgnoreSpec:
        content = self.files.read(".gitignore") or b""
        try:
            return pathspec.GitIgnoreSpec.from_lines(content.decode("utf-8", "replace").splitlines())
        except ValueError:
            return pathspec.GitIgnoreSpec.from_lines(["*"])

    @cached_property
    def _scripts(self) -> list[str]:
        texts, size = [], 0
        for path in self._script_names[:MOST_FILES_SEARCHED]:
            content = self.files.read(path) or b""
            size += len(content)
            if size > MOST_BYTES_SEARCHED:
                break
            texts.append(content.decode("utf-8", "replace"))
        return texts

    @cached_property
    def _script_names(self) -> list[str]:
        return sorted(path for path in self.names if posixpath.splitext(path)[1] in LANGUAGES and _SCRIPT.search(path))

    @cached_property
    def _too_large(self) -> bool:
        return len(self._scripts) < len(self._script_names)


def _any(answers: Iterable[bool | None]) -> bool | None:
    """True if one answer is, None if one is not known, else False."""
    known = list(answers)
    return True if True in known else None if None in known else False


def described_by(package: str) -> str | None:
    """The package whose types `package` has: `express` for `@types/express`."""
    if not package.startswith("@types/") or is_builtin(package.removeprefix("@types/")) or package == NODE_TYPES:
        return None
    name = package.removeprefix("@types/").removesuffix("-serve-static-core")
    return "@" + name.replace("__", "/", 1) if "__" in name else name


def types_of(package: str) -> str:
    """The package in which DefinitelyTyped describes `package`."""
    return "@types/" + package.removeprefix("@").replace("/", "__")
