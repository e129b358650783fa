"""What a repository declares that it needs, one module per file format; a module that satisfies `Manifest` is found.

A module turns the text of one file into a `Reading`. It runs nothing, asks no network, and never raises for odd
content: what it cannot read becomes a problem, a sentence that names the file and the line. Addresses are looked at and
then forgotten, for they may hold passwords: a pin only says what kind of place a package comes from.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol, cast
from urllib.parse import urlsplit

Ecosystem = Literal["pypi", "npm", "go"]
Source = Literal["registry", "private index", "vcs", "path", "url", "workspace", "unknown"]
"""Where a package comes from. Only of `registry` can anything be proven; `unknown` is another package manager."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One statement about one package."""

    ecosystem: Ecosystem
    name: str
    """As imported or required: PEP 503 form, npm name, Go module path. Always a legal name, never a path or option."""
    specifier: str = ""
    """The allowed versions in the ecosystem's own grammar (PEP 440, semver); empty allows every version."""
    version: str | None = None
    """The exact version, from a lock or from `==`."""
    source: Source = "registry"
    hashes: tuple[str, ...] = ()
    """`sha256:…` or, for npm, `sha512-…`; any one of them may match."""
    marker: str = ""
    """The PEP 508 condition under which it holds."""
    extras: tuple[str, ...] = ()
    package: str = ""
    """The registry's name for it where that is another one: an npm alias, a Go replacement."""
    direct: bool = True
    """Whether the project names it itself; False for what only a lock lists."""
    scope: str = ""
    """The folder below which it can be imported, where a lock says so; empty means below the manifest's own folder."""
    declared_in: str = ""
    """`path:line` in the repository."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one manifest says."""

    declared: tuple[Pin, ...] = ()
    locked: tuple[Pin, ...] = ()
    """From a lock or a constraints file: versions of what may or may not be declared."""
    python: str = ""
    """The Python versions the project supports, as a PEP 440 specifier set."""
    go: str = ""
    """The Go version of the module."""
    own_packages: tuple[str, ...] = ()
    """Names of the distributions, packages or modules whose sources are in this repository."""
    private: tuple[str, ...] = ()
    """Names (`*` for all, `@scope/*`) that come from another place than the registry, unless a lock says more."""
    names_index: bool = False
    """Whether every pin already says which index it came from, so that `private` of other files does not touch it."""
    problems: tuple[str, ...] = ()
    complete: bool = True
    """False if something that could declare packages was not understood."""


class Files(Protocol):
    """The files of the repository at one commit, by path from its root with `/` between folders."""

    def read(self, path: str) -> bytes | None:
        """The content of the file, or None if there is none (or it is no regular file)."""

    def names(self) -> Collection[str]:
        """The paths of all files."""


@dataclass(frozen=True)
class Surroundings:
    """What a manifest is read against."""

    files: Files
    registries: frozenset[str]
    """Addresses of the registries that are asked, as `host` or `host/path`; every other one is private."""

    def source(self, address: str) -> Source:
        """Whether a package index at `address` is the registry."""
        place = _place(address)
        known = any(place == registry or place.startswith(f"{registry}/") for registry in self._known)
        return "registry" if known else "private index"

    @cached_property
    def _known(self) -> tuple[str, ...]:
        return tuple(place for place in map(_place, sorted(self.registries)) if place)


def _place(address: str) -> str:
    """`host/path` of an address, without scheme, user, port and final slash; empty for one that cannot be read."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        return f"{parts.hostname or ''}{parts.path}".rstrip("/")
    except ValueError:
        return ""


class Manifest(Protocol):
    """What a module in this package offers."""

    ECOSYSTEM: Ecosystem

    def recognises(self, path: str) -> bool:
        """Whether a file of this path is in the module's format."""

    def read(self, path: str, text: str, surroundings: Surroundings) -> Reading:
        """What the file says. Raises CrowdedError for more entries than any real file has, and nothing else."""


def all_manifests() -> tuple[Manifest, ...]:
    """Every format, in the order of module names."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(cast(Manifest, importlib.import_module(f"{__name__}.{name}")) for name in modules)
