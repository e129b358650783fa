"""Files given on the command line, as a change in which every line is new."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NoReturn

from review.diff import Diff, FileDiff, Hunk, Line
from review.source import SourceFile, language_of
from workers.examining import MAX_FILE_BYTES

LEFT_OUT = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders that are not looked into unless they are named themselves; neither are hidden ones but `.github`."""
_WORKFLOWS = ".github"

MOST_NAMES = 50_000
"""How many files around the scanned ones are taken for their repository."""


class BadInputError(Exception):
    """What was asked for cannot be done; the text is one line that says what to change."""


@dataclass(frozen=True)
class Files:
    """Satisfies `workers.examining.Change`; there is no base version."""

    diff: Diff
    contents: Mapping[str, bytes | None]
    tops: Sequence[Path] = ()

    def tree(self) -> Disk:
        """The repositories around the files, or the folders that were named."""
        return Disk(self.tops)

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents by path; None for a file that is too large."""
        return {file.path: self.contents[file.path] for file in files}

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:  # noqa: ARG002
        """Nothing: every file is new."""
        return {}


@dataclass
class Disk:
    """The folders around the files, as the repository that they are in; satisfies `review.phantom.pins.Files`."""

    tops: Sequence[Path]

    def names(self) -> Collection[str]:
        """Every path below the tops, as far as `MOST_NAMES`."""
        return self._paths.keys()

    def read(self, path: str) -> bytes | None:
        """A file's content; None where there is no such file, it is a link, or it cannot be read."""
        try:
            file = self._paths.get(path)
            return None if file is None or file.is_symlink() else file.read_bytes()
        except OSError:
            return None

    def read_all(self, paths: Iterable[str]) -> dict[str, bytes]:
        """The contents of files, without those that are not there or cannot be read."""
        contents = ((path, self.read(path)) for path in paths)
        return {path: content for path, content in contents if content is not None}

    @cached_property
    def _paths(self) -> dict[str, Path]:
        found = (Path(folder) / name for top in self.tops for folder, names in _walk(top) for name in names)
        return {_shown(file): file for file in islice(found, MOST_NAMES)}


def read_files(paths: Sequence[Path]) -> Files:
    """Read files and folders. Raises BadInputError for one that does not exist or cannot be read."""
    contents: dict[str, bytes | None] = {}
    for path in paths:
        for file in _expand(path):
            try:
                contents[_shown(file)] = file.read_bytes() if file.stat().st_size <= MAX_FILE_BYTES else None
            except OSError as error:
                raise _unreadable(file, error) from error
    diff = {path: _all_new(path, content) for path, content in sorted(contents.items())}
    return Files(diff, contents, tuple(dict.fromkeys(_top(path) for path in paths)))


def _top(path: Path) -> Path:
    """The git repository around a path, else its folder."""
    folder = path if path.is_dir() else path.parent
    around = folder.absolute()
    return next((one for one in (around, *around.parents) if (one / ".git").exists()), folder)


def _expand(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for folder, names in _walk(path, _refuse_folder):
            found = (Path(folder) / name for name in names)
            yield from (file for file in found if language_of(file.as_posix()) and not file.is_symlink())
    elif path.is_file():
        yield path
    else:
        raise BadInputError(f"{path} is neither a file nor a folder")


def _walk(top: Path, on_error: Callable[[OSError], object] | None = None) -> Iterator[tuple[str, list[str]]]:
    """Each folder below `top`, with the names of its files."""
    for folder, folders, names in os.walk(top, onerror=on_error):
        folders[:] = sorted(name for name in folders if not _is_left_out(name))
        yield folder, sorted(names)


def _is_left_out(folder: str) -> bool:
    return folder in LEFT_OUT or (folder.startswith(".") and folder != _WORKFLOWS)


def _refuse_folder(error: OSError) -> NoReturn:
    # os.walk would go on, and what cannot be read must not look like what was reviewed.
    raise _unreadable(Path(error.filename), error) from error


def _unreadable(path: Path, error: OSError) -> BadInputError:
    return BadInputError(f"{path} cannot be read: {error.strerror}")


def _shown(path: Path) -> str:
    """The path below this folder, or as it was given; a byte that is not UTF-8 becomes `\\xNN`, as in a diff."""
    absolute = path.absolute()
    here = Path.cwd()
    shown = absolute.relative_to(here) if absolute.is_relative_to(here) else path
    return os.fsencode(shown.as_posix()).decode("utf-8", "backslashreplace")


def _all_new(path: str, content: bytes | None) -> FileDiff:
    # One line stands for a file that is too large to read, so that the gap is counted.
    lines = ["…"] if content is None else SourceFile(path, content).lines
    added = tuple(Line("added", None, number, text) for number, text in enumerate(lines, 1))
    hunks = (Hunk(0, 0, 1, len(added), added),) if added else ()
    return FileDiff(path, path, "added", "text", hunks)
