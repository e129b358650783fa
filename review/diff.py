"""The change as hunks of added, removed and kept lines, read from `git diff` output. Filled in by parse()."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

FileStatus = Literal["added", "modified", "deleted", "renamed", "copied", "type changed"]
FileKind = Literal["text", "binary", "symlink", "submodule"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a hunk. `old` and `new` are 1-based line numbers, None on the side where the line is absent."""

    kind: Literal["added", "removed", "context"]
    old: int | None
    new: int | None
    text: str
    """Without its line end; bytes that are not UTF-8 are U+FFFD."""


@dataclass(frozen=True)
class Hunk:
    """One `@@` section, with git's three lines of context: what GitHub shows, so what can be commented on."""

    old_start: int
    old_count: int
    new_start: int
    new_count: int
    lines: tuple[Line, ...]

    @cached_property
    def added(self) -> frozenset[int]:
        """Line numbers of the head version that this hunk adds."""
        return frozenset(line.new for line in self.lines if line.kind == "added" and line.new is not None)

    def shows(self, line: int) -> bool:
        """Whether the head version's `line` is visible in this hunk, and so can carry a comment on the RIGHT side."""
        return self.new_start <= line < self.new_start + self.new_count


@dataclass(frozen=True)
class FileDiff:
    """What happened to one file. `path` is its name at the head, `old_path` at the base (equal unless moved)."""

    path: str
    old_path: str
    status: FileStatus
    kind: FileKind
    hunks: tuple[Hunk, ...] = ()
    old_blob: str = ""
    new_blob: str = ""

    @cached_property
    def added(self) -> frozenset[int]:
        """Line numbers of the head version that the change adds."""
        return frozenset().union(*(hunk.added for hunk in self.hunks))


Diff = Mapping[str, FileDiff]
"""Every changed file by its path at the head (a deleted one by its old path)."""
