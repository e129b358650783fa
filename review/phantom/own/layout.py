"""Where a top-level name of the repository lies, read from its paths alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

COMPILED_ENDINGS = (".pyx", ".so", ".pyd")
MODULE_ENDINGS = (".py", ".pyi", *COMPILED_ENDINGS)
SOURCE_FOLDERS = frozenset({"src", "lib", "python"})
"""Folders that by custom are put on the path of a project without being packages themselves."""
MANIFESTS = frozenset({"pyproject.toml", "setup.py", "setup.cfg"})
"""Files beside which, or beside whose `src`, a distribution's packages begin."""


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that a top-level name is imported from."""

    folder: str
    certain: bool
    """Whether no other folder of the repository could be meant."""


class Layout:
    """The folders of a repository that hold Python modules, with everything that lies in them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.files: dict[str, set[str]] = {}
        self.folders: dict[str, set[str]] = {}
        for path in paths:
            folder, _, name = path.rpartition("/")
            self.files.setdefault(folder, set()).add(name)
            if name.endswith(MODULE_ENDINGS):
                self._hold(folder)

    def _hold(self, folder: str) -> None:
        """Note that a folder and those around it hold modules."""
        while folder:
            around, _, name = folder.rpartition("/")
            known = self.folders.setdefault(around, set())
            if name in known:
                return
            known.add(name)
            folder = around

    @cached_property
    def _places(self) -> dict[str, set[str]]:
        """Name of a module or package → the folders in which one is called that."""
        places: dict[str, set[str]] = {}
        for folder, inner in self.folders.items():
            for name in inner:
                places.setdefault(name, set()).add(folder)
        for folder, names in self.files.items():
            for name in names:
                if name.endswith(MODULE_ENDINGS):
                    places.setdefault(name.partition(".")[0], set()).add(folder)
        return places

    @property
    def names(self) -> frozenset[str]:
        """Every name that a module or a folder with modules has."""
        return frozenset(self._places)

    def is_package(self, folder: str) -> bool:
        """Whether the folder is a regular package."""
        return not {"__init__.py", "__init__.pyi"}.isdisjoint(self.files.get(folder, ()))

    def package_of(self, folder: str) -> tuple[str, str]:
        """The folder in which the outermost package around `folder` lies, and the dotted name of `folder` in there."""
        parts: list[str] = []
        while folder and self.is_package(folder):
            folder, _, name = folder.rpartition("/")
            parts.insert(0, name)
        return folder, ".".join(parts)

    def upward(self, folder: str, level: int) -> tuple[str, str] | None:
        """What `level` dots mean in a module in `folder`: home and dotted name of a package; None if that is unclear.

        A folder without `__init__.py` is a package as well to whoever imports it as one; it counts as outermost.
        """
        base, dotted = self.package_of(folder)
        parts = dotted.split(".") if dotted else []
        if len(parts) >= level:
            return base, ".".join(parts[: len(parts) - level + 1])
        if parts or level > 1 or not folder:
            return None
        base, _, name = folder.rpartition("/")
        return (base, name) if name.isidentifier() else None

    @lru_cache(maxsize=4096)  # noqa: B019  a layout lives as long as a review
    def home(self, name: str, folder: str) -> Home | None:
        """Where a module in `folder` gets the top-level `name` from; None if it has no one place in the repository."""
        base, dotted = self.package_of(folder)
        if dotted.partition(".")[0] == name:
            return Home(base, certain=True)
        places = [place for place in self._places.get(name, ()) if not self.is_package(place)]
        regular = [place for place in places if self._is_regular(place, name)]
        candidates = regular or places
        near = [place for place in candidates if _is_near(place, folder)]
        if len(near) == 1:
            return Home(near[0], certain=len(candidates) == 1)
        if not near and len(candidates) == 1 and self.begins_packages(candidates[0]):
            return Home(candidates[0], certain=True)
        return None

    def _is_regular(self, place: str, name: str) -> bool:
        files = self.files.get(place, ())
        return any(f"{name}{ending}" in files for ending in MODULE_ENDINGS) or self.is_package(joined(place, name))

    def begins_packages(self, folder: str) -> bool:
        """Whether the folder is the repository's root, or by its manifest that of a distribution's packages."""
        if not folder:
            return True
        around, _, name = folder.rpartition("/")
        beside = self.files.get(folder, set()) | (self.files.get(around, set()) if name in SOURCE_FOLDERS else set())
        return not MANIFESTS.isdisjoint(beside)


def joined(folder: str, name: str) -> str:
    """The path of `name` in `folder`; the root of the repository is an empty text."""
    return f"{folder}/{name}" if folder else name


def _is_near(place: str, folder: str) -> bool:
    """Whether `place` is `folder`, one above it, or the `src` of one of these."""
    return any(place in (around, *(joined(around, name) for name in SOURCE_FOLDERS)) for around in _upwards(folder))


def _upwards(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]
    yield ""


def relevant(paths: Iterable[str]) -> list[str]:
    """The paths in folders that hold modules or manifests, and every mark of a compiled or nested project."""
    listed = list(paths)
    holding = {
        path.rpartition("/")[0]
        for path in listed
        if path.endswith(MODULE_ENDINGS) or path.rpartition("/")[2] in MANIFESTS
    }
    return [path for path in listed if path.rpartition("/")[0] in holding or path.rpartition("/")[2] in PROJECT_MARKS]


BUILD_MARKS = frozenset({"Cargo.toml", "meson.build", "CMakeLists.txt"})
"""Files of projects that build modules from other languages."""
PROJECT_MARKS = BUILD_MARKS | {".gitignore", ".gitmodules"}
