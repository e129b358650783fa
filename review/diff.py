"""The change as hunks of added, removed and kept lines, read by `parse` from what git prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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


class DiffError(ValueError):
    """The text is not what `git diff-tree --raw -z -p` prints, or its two parts contradict each other."""


def parse(output: bytes) -> dict[str, FileDiff]:
    """Read the output of `git diff-tree -r -z --raw -p --full-index --no-color --no-textconv OLD NEW`.

    The raw part comes first and alone says which files there are, for it has their exact names; the patch, whose
    sections lie in the same order, only adds hunks. Content cannot be mistaken for structure: hunks are read by the
    line counts of their headers. A name that is not UTF-8 gets `\\xNN` for each odd byte, so that it can be printed
    and keeps its ending. Raises DiffError.
    """
    changes, patch = _read_raw(output)
    sections = _Sections(patch)
    files: dict[str, FileDiff] = {}
    for change in changes:
        if change.path in files:
            raise DiffError(f"two changed files are both called {change.path!r}")
        files[change.path] = _with_hunks(change, sections)
    if sections.more():
        raise DiffError("the patch has more files than the list of changes")
    return files


def blobs_in(raw: bytes) -> frozenset[str]:
    """The ids of every old and new blob in the output of `git diff-tree -r -z --raw`; a submodule has none.

    Raises DiffError.
    """
    changes, _ = _read_raw(raw)
    sides = {(change.old_mode, change.old_blob) for change in changes}
    sides |= {(change.mode, change.new_blob) for change in changes if change.status != "deleted"}
    return frozenset(blob for mode, blob in sides if mode != _SUBMODULE and _blob(blob))


_SYMLINK, _SUBMODULE = b"120000", b"160000"
_STATUSES: Mapping[bytes, FileStatus] = {
    b"A": "added",
    b"M": "modified",
    b"D": "deleted",
    b"R": "renamed",
    b"C": "copied",
    b"T": "type changed",
}
_RAW_ENTRY = re.compile(
    rb":(?P<old_mode>\d{6}) (?P<new_mode>\d{6}) (?P<old>[0-9a-f]{40,64}) (?P<new>[0-9a-f]{40,64})"
    rb" (?P<status>[AMDRCT])\d*"
)
_INDEX = re.compile(rb"index (?P<old>[0-9a-f]{40,64})\.\.(?P<new>[0-9a-f]{40,64})(?: \d{6})?")
_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_SECTION = b"diff --git "
_HEADERS = (
    b"old mode ", b"new mode ", b"deleted file mode ", b"new file mode ", b"similarity index ", b"copy from ",
    b"copy to ", b"rename from ", b"rename to ", b"index ", b"--- ", b"+++ ", b"Binary files ",
)  # fmt: skip
"""How the lines between `diff --git` and the first hunk begin (the manual page git-diff, "generating patch text")."""
_NO_NEWLINE = b"\\ "


@dataclass(frozen=True, slots=True)
class _Change:
    """One entry of the raw part."""

    path: str
    old_path: str
    status: FileStatus
    old_mode: bytes
    mode: bytes
    """At the head; of a deleted file, at the base."""
    old_blob: str
    new_blob: str

    @property
    def blob_pairs(self) -> tuple[tuple[str, str], ...]:
        """The old and new blob of each patch section: git splits a changed type into a deletion and an addition."""
        if self.status != "type changed":
            return ((self.old_blob, self.new_blob),)
        nothing = "0" * len(self.old_blob)
        return ((self.old_blob, nothing), (nothing, self.new_blob))


def _read_raw(output: bytes) -> tuple[list[_Change], bytes]:
    """The entries of the raw part, which end with an empty one, and what follows."""
    changes = []
    fields = _Fields(output)
    while entry := fields.next():
        match = _RAW_ENTRY.fullmatch(entry)
        if match is None:
            raise DiffError(f"not an entry of a raw diff: {entry[:200]!r}")
        status = _STATUSES[match["status"]]
        old_path = _name(fields.next())
        path = _name(fields.next()) if status in ("renamed", "copied") else old_path
        mode = match["old_mode"] if status == "deleted" else match["new_mode"]
        old_blob, new_blob = match["old"].decode(), match["new"].decode()
        changes.append(_Change(path, old_path, status, match["old_mode"], mode, old_blob, new_blob))
    return changes, fields.rest()


class _Fields:
    """NUL-terminated fields, one after the other."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._at = 0

    def next(self) -> bytes:
        """The next field; empty at the end of the text."""
        if self._at == len(self._text):
            return b""
        end = self._text.find(b"\0", self._at)
        if end < 0:
            raise DiffError("the raw diff ends in the middle of an entry")
        start, self._at = self._at, end + 1
        return self._text[start:end]

    def rest(self) -> bytes:
        """Everything after the fields taken so far."""
        return self._text[self._at :]


def _name(raw: bytes) -> str:
    if not raw:
        raise DiffError("the raw diff has an entry without a name")
    return raw.decode("utf-8", "backslashreplace")


def _with_hunks(change: _Change, sections: _Sections) -> FileDiff:
    """The change with the hunks of its section of the patch (two sections for a changed type)."""
    hunks: list[Hunk] = []
    binary = False
    for blobs in change.blob_pairs:
        section = sections.next(change.path)
        if section.blobs not in (None, blobs):
            raise DiffError(f"the patch and the list of changes name different contents for {change.path!r}")
        binary = binary or section.binary
        hunks += section.hunks
    return FileDiff(
        path=change.path,
        old_path=change.old_path,
        status=change.status,
        kind=_kind(change.mode, binary=binary),
        hunks=tuple(hunks),
        old_blob=_blob(change.old_blob),
        new_blob=_blob(change.new_blob),
    )


def _blob(name: str) -> str:
    """The blob's id, empty for the zeros by which git says that there is none."""
    return name if name.strip("0") else ""


def _kind(mode: bytes, *, binary: bool) -> FileKind:
    if mode == _SYMLINK:
        return "symlink"
    if mode == _SUBMODULE:
        return "submodule"
    return "binary" if binary else "text"


@dataclass(frozen=True, slots=True)
class _Section:
    """What one `diff --git` section says; `blobs` is None where it names none (a mere rename or change of mode)."""

    blobs: tuple[str, str] | None
    binary: bool
    hunks: tuple[Hunk, ...]


class _Sections:
    """The sections of a patch, one after the other."""

    def __init__(self, patch: bytes) -> None:
        self._lines = patch.split(b"\n")
        if self._lines[-1] == b"":
            self._lines.pop()
        self._at = 0

    def more(self) -> bool:
        """Whether there is anything left."""
        return self._at < len(self._lines)

    def next(self, path: str) -> _Section:
        """The next section, which must be there for `path`."""
        if not self._peek().startswith(_SECTION):
            raise DiffError(f"the patch has no section for {path!r} at its line {self._at + 1}")
        self._at += 1
        blobs, binary = self._read_header()
        return _Section(blobs, binary, tuple(self._hunks()))

    def _peek(self) -> bytes:
        return self._lines[self._at] if self.more() else b""

    def _read_header(self) -> tuple[tuple[str, str] | None, bool]:
        """The blobs that the lines before the first hunk name, and whether they say that the content is binary."""
        blobs, binary = None, False
        while self.more() and not self._peek().startswith((_SECTION, b"@@ ")):
            line = self._peek()
            if not line.startswith(_HEADERS):
                raise DiffError(f"the patch has an unknown header at its line {self._at + 1}: {line[:200]!r}")
            if match := _INDEX.fullmatch(line):
                blobs = (match["old"].decode(), match["new"].decode())
            binary = binary or line.startswith(b"Binary files ")
            self._at += 1
        return blobs, binary

    def _hunks(self) -> Iterator[Hunk]:
        while match := _HUNK.match(self._peek()):
            self._at += 1
            old_start, old_count, new_start, new_count = (
                1 if number is None else int(number) for number in match.groups()
            )
            lines = tuple(self._hunk_lines(old_start, old_count, new_start, new_count))
            yield Hunk(old_start, old_count, new_start, new_count, lines)

    def _hunk_lines(self, old: int, old_count: int, new: int, new_count: int) -> Iterator[Line]:
        """As many lines as the header counts, whatever they look like."""
        old_end, new_end = old + old_count, new + new_count
        while old < old_end or new < new_end:
            line = self._peek()
            sign, text = line[:1], line[1:].removesuffix(b"\r").decode("utf-8", "replace")
            if sign == b" " and old < old_end and new < new_end:
                yield Line("context", old, new, text)
                old, new = old + 1, new + 1
            elif sign == b"-" and old < old_end:
                yield Line("removed", old, None, text)
                old += 1
            elif sign == b"+" and new < new_end:
                yield Line("added", None, new, text)
                new += 1
            elif not line.startswith(_NO_NEWLINE):
                raise DiffError(f"the patch breaks off in a hunk at its line {self._at + 1}")
            self._at += 1
        if self._peek().startswith(_NO_NEWLINE):
            self._at += 1
