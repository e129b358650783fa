"""Which file an import means, guessed from the paths of the files alone: nothing says what is on Python's path."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

SOURCE_FOLDERS = ("src", "lib", "python")
"""Folders that by custom are put on the path without being packages themselves."""


class Places:
    """The files that imports may lead to."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._files = {path for path in paths if path.endswith(".py")}
        self._by_name: dict[str, list[str]] = {}
        """Last part of a module's name → the paths of such modules without their ending."""
        self._folders: set[str] = set()
        self._tops: set[str] = set()
        self._answers: dict[tuple[str, int, str], str | None] = {}
        for path in sorted(self._files):
            self._hold(path.removesuffix(".py").removesuffix("/__init__"))

    def _hold(self, module: str) -> None:
        self._by_name.setdefault(module.rpartition("/")[2], []).append(module)
        self._tops.update(module.split("/"))
        folder = module.rpartition("/")[0]
        while folder and folder not in self._folders:
            self._folders.add(folder)
            folder = folder.rpartition("/")[0]

    def may_have(self, level: int, dotted: str) -> bool:
        """Whether it is worth a look if an import leads to one of the files."""
        top = dotted.partition(".")[0]
        return bool(self._files) and (level > 0 or (top in self._tops and top not in sys.stdlib_module_names))

    def packages_around(self, path: str) -> Iterator[str]:
        """The `__init__.py` of each package that a file lies in."""
        folder = path.rpartition("/")[0]
        while folder and (file := f"{folder}/__init__.py") in self._files:
            yield file
            folder = folder.rpartition("/")[0]

    def file(self, importer: str, level: int, dotted: str) -> str | None:
        """The file of a module or package, by its name and the number of dots before it; None if it is not here."""
        key = (importer.rpartition("/")[0], level, dotted)
        if key not in self._answers:
            module = self._relative(*key) if level else self._absolute(key[0], dotted)
            self._answers[key] = self._of_module(module)
        return self._answers[key]

    def is_folder(self, importer: str, level: int, dotted: str) -> bool:
        """Whether a package without a file of its own may have the name."""
        folder = importer.rpartition("/")[0]
        if level:
            return self._relative(folder, level, dotted) in self._folders
        inner = dotted.replace(".", "/")
        return any(_joined(root, inner) in self._folders for root in _roots(folder))

    def _of_module(self, module: str | None) -> str | None:
        if module is None:
            return None
        return next((path for path in (_joined(module, "__init__.py"), f"{module}.py") if path in self._files), None)

    def _relative(self, folder: str, level: int, dotted: str) -> str | None:
        for _ in range(level - 1):
            if not folder:
                return None
            folder = folder.rpartition("/")[0]
        inner = dotted.replace(".", "/")
        return _joined(folder, inner) if inner else folder

    def _absolute(self, folder: str, dotted: str) -> str | None:
        """The module of that name in the folder nearest above the importer; from elsewhere only one without a rival."""
        inner = dotted.replace(".", "/")
        found = {
            module[: len(module) - len(inner)].rstrip("/"): module
            for module in self._by_name.get(inner.rpartition("/")[2], ())
            if f"/{module}".endswith(f"/{inner}")
        }
        outside = {root: module for root, module in found.items() if _joined(root, "__init__.py") not in self._files}
        near = next((outside[root] for root in _roots(folder) if root in outside), None)
        if near is not None or "/" not in inner or len(outside) != 1:
            return near
        return next(iter(outside.values()))


def _roots(folder: str) -> Iterator[str]:
    """Folders that a module in `folder` may import from, the nearest first."""
    while True:
        yield folder
        yield from (_joined(folder, name) for name in SOURCE_FOLDERS)
        if not folder:
            return
        folder = folder.rpartition("/")[0]


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
