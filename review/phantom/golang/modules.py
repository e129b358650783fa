"""The Go modules of a repository, where each begins, and what each may import from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from review.phantom.golang.standard import Release, release
from review.phantom.manifests import Files, Pin, Reading, Surroundings, go_mod
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import CrowdedError
from review.phantom.manifests._values import folder_of

MOST_MODULES = 500
"""go.mod and go.work files that are read; of a repository with more, nothing is known."""


@dataclass(frozen=True)
class Module:
    """A go.mod and its folder."""

    folder: str
    path: str
    """The module path; empty where go.mod was not understood."""
    release: Release | None = None
    """Of the `go` directive."""
    provided: Mapping[str, Pin] = field(default_factory=dict)
    """What go.mod requires or replaces, by module path."""
    complete: bool = False

    @property
    def manifest(self) -> str:
        """The path of its go.mod."""
        return below(self.folder, "go.mod")

    def package_of(self, folder: str) -> str:
        """The import path of a folder of the module."""
        rest = folder.removeprefix(self.folder).lstrip("/")
        return f"{self.path}/{rest}" if rest else self.path


def below(folder: str, rest: str) -> str:
    """The path of `rest` in `folder`; both may be empty, which is the root."""
    return f"{folder}/{rest}" if folder and rest else folder or rest


def within(folder: str, path: str) -> bool:
    """Whether a path is the folder or below it."""
    return not folder or path == folder or path.startswith(f"{folder}/")


def rest_of(package: str, module: str) -> str | None:
    """Which folder of `module` the package is; None if its path does not begin with the module's."""
    if package == module:
        return ""
    return package[len(module) + 1 :] if module and package.startswith(f"{module}/") else None


class Modules:
    """All modules of one commit."""

    def __init__(self, files: Files) -> None:
        """Nothing is read before the first question."""
        self._files = files

    @property
    def names(self) -> Collection[str]:
        """The paths of all files."""
        return self._files.names()

    def around(self, path: str) -> Module | None:
        """The module that a file belongs to."""
        return next((self._modules[folder] for folder in _folders(path) if folder in self._modules), None)

    def together_with(self, module: Module) -> tuple[Module, ...]:
        """The module, and those that a go.work beside or above it joins with it."""
        for folder in _folders(module.manifest):
            used = self._workspaces.get(folder)
            if used is not None and module.path in used.own_packages:
                own = [one for one in self._modules.values() if one.path in used.own_packages and one != module]
                return (module, *own, _of_workspace(folder, used))
        return (module,)

    def named(self, path: str) -> Module | None:
        """The module of the repository that has this module path."""
        return self._by_name.get(path)

    def paths(self) -> Collection[str]:
        """The module paths of the repository."""
        return self._by_name.keys()

    def holds(self, module: Module, rest: str) -> bool:
        """Whether a folder of the module has Go files, and no module inside begins above it."""
        folder = below(module.folder, rest)
        return folder in self.packages and self.around(f"{folder}/x.go".lstrip("/")) == module

    @cached_property
    def packages(self) -> frozenset[str]:
        """Every folder with Go files that can be imported."""
        return frozenset(
            folder_of(name) for name in self.names if name.endswith(".go") and not name.endswith("_test.go")
        )

    @property
    def too_many(self) -> bool:
        """Whether there are more modules than are read."""
        return len(self._manifests) > MOST_MODULES

    @cached_property
    def _manifests(self) -> list[str]:
        return sorted(
            name for name in self.names if go_mod.recognises(name) and not {"vendor", "testdata"} & {*name.split("/")}
        )

    @cached_property
    def _modules(self) -> dict[str, Module]:
        paths = [path for path in self._manifests[:MOST_MODULES] if path.endswith("go.mod")]
        return {folder_of(path): _module(folder_of(path), self._read(path)) for path in paths}

    @cached_property
    def _workspaces(self) -> dict[str, Reading]:
        paths = [path for path in self._manifests[:MOST_MODULES] if path.endswith("go.work")]
        return {folder_of(path): self._read(path) for path in paths}

    @cached_property
    def _by_name(self) -> dict[str, Module]:
        return {module.path: module for module in self._modules.values() if module.path}

    def _read(self, path: str) -> Reading:
        content = self._files.read(path)
        try:
            text = None if content is None else text_of(content)
            if text is not None:
                return go_mod.read(path, text, Surroundings(self._files, frozenset()))
        except (UndecodableError, CrowdedError):
            pass  # said by the reading: it is not complete
        return Reading(complete=False)


def _module(folder: str, reading: Reading) -> Module:
    (path,) = reading.own_packages if len(reading.own_packages) == 1 else ("",)
    return Module(folder, path, release(reading.go), _provided(reading), reading.complete and bool(path))


def _of_workspace(folder: str, reading: Reading) -> Module:
    """What go.work replaces holds for all of its modules."""
    return Module(folder, "", None, _provided(reading), reading.complete)


def _provided(reading: Reading) -> dict[str, Pin]:
    return {pin.name: pin for pin in (*reading.locked, *reading.declared)}


def _folders(path: str) -> Iterator[str]:
    """The folder of `path` and those above it, the nearest first; the last is the root."""
    folder = folder_of(path)
    while folder:
        yield folder
        folder = folder_of(folder)
    yield ""
