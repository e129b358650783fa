"""A bare git repository: commits made by plumbing, and the diffs that GitHub derives from them."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

FIRST_SECOND = 1_790_000_000
"""Unix time of the first commit; later ones count up by minutes, so that equal histories have equal ids."""

Entry = bytes | str | tuple[str, bytes | str] | None
"""A file's content, None to delete it, or (mode, content): `100755`, `120000` (target), `160000` (commit id).

A path that is not UTF-8 is written with lone surrogates, as `os.fsdecode` does.
"""

_HUNK = re.compile(rb"@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@")
_STATUS = {"A": "added", "D": "removed", "M": "modified", "R": "renamed", "C": "copied", "T": "changed"}


class GitError(Exception):
    """git said no; the text is what it said."""


@dataclass(frozen=True)
class Hunk:
    """One hunk of a file's diff with three lines of context, as GitHub shows it."""

    text: str
    left: frozenset[int]
    """Old line numbers in it: removed and context lines."""
    right: frozenset[int]
    """New line numbers in it: added and context lines."""

    def holds(self, side: str, line: int) -> bool:
        """Whether a comment can stand on `line` of `side` (LEFT or RIGHT)."""
        return line in (self.left if side == "LEFT" else self.right)


@dataclass(frozen=True)
class ChangedFile:
    """One file of a comparison."""

    path: str
    previous: str | None
    """The old path of a rename or copy."""
    status: str
    blob: str
    """Object id on the new side; on the old side for a removed file."""
    additions: int
    deletions: int
    patch: str | None
    """The hunks' text; None for a binary file or a change of mode alone."""
    hunks: tuple[Hunk, ...] = field(repr=False)


class GitRepository:
    """A bare repository at `path`, made on first use; nothing of the machine's git configuration reaches it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._minutes = itertools.count()
        path.mkdir(parents=True)
        self.git("init", "--quiet", "--bare", "--initial-branch=main", ".")
        settings = (
            "uploadpack.allowFilter",
            "uploadpack.allowAnySHA1InWant",
            "uploadpack.allowReachableSHA1InWant",
        )
        for setting in settings:
            self.git("config", setting, "true")
        self.git("config", "gc.auto", "0")

    def git(self, *arguments: str, data: bytes | None = None) -> bytes:
        """Run git here and return its output; raises `GitError`."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.path, input=data, capture_output=True, env=environment(), check=False
        )
        if done.returncode:
            raise GitError(f"git {arguments[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout

    def resolve(self, revision: str, kind: str = "commit") -> str | None:
        """The object id that `revision` names, or None."""
        try:
            name = f"{revision}^{{{kind}}}"
            return self.git("rev-parse", "--verify", "--quiet", "--end-of-options", name).decode().strip()
        except GitError:
            return None

    def commit(self, branch: str, files: Mapping[str, Entry], message: str, parent: str | None) -> str:
        """Add a commit on `parent` (None: a root commit) that changes `files`, and point `branch` at it."""
        when = f"{FIRST_SECOND + 60 * next(self._minutes)} +0000"
        lines = [f"reset refs/heads/{branch}\n\n"] if parent is None else []
        lines += [f"commit refs/heads/{branch}\n", f"committer Ada Dev <ada@example.com> {when}\n"]
        stream = [*(line.encode() for line in lines), _data(message.encode())]
        if parent is not None:
            stream.append(f"from {parent}\n".encode())
        stream += [_change(path, entry) for path, entry in files.items()]
        self.git("fast-import", "--quiet", "--force", "--date-format=raw", data=b"".join(stream))
        return self.git("rev-parse", f"refs/heads/{branch}").decode().strip()

    def merge_commit(self, branch: str, tree: str, parents: list[str], message: str) -> str:
        """Point `branch` at a new commit of `tree` with these parents."""
        stamp = f"Ada Dev <ada@example.com> {FIRST_SECOND + 60 * next(self._minutes)} +0000"
        head = [f"tree {tree}", *(f"parent {one}" for one in parents), f"author {stamp}", f"committer {stamp}"]
        text = "\n".join([*head, "", message, ""]).encode()
        sha = self.git("hash-object", "-t", "commit", "-w", "--stdin", data=text).decode().strip()
        self.git("update-ref", f"refs/heads/{branch}", sha)
        return sha

    def merge_base(self, one: str, other: str) -> str | None:
        """The best common ancestor, or None for unrelated histories."""
        try:
            return self.git("merge-base", one, other).decode().strip()
        except GitError:
            return None

    def commits(self, base: str, head: str) -> list[str]:
        """The commits that `head` has and `base` has not, oldest first."""
        return self.git("rev-list", "--reverse", "--topo-order", f"{base}..{head}").decode().split()

    def changed(self, base: str, head: str) -> tuple[ChangedFile, ...]:
        """What a pull request from `head` into `base` changes: the diff from their merge base."""
        return _changed(self, self.merge_base(base, head) or base, head)

    def moved_line(self, old: str, new: str, path: str, line: int) -> int | None:
        """Where `line` of `path` in commit `old` is in commit `new`; None if it was changed or removed."""
        patch = self.git("diff", "-U0", "--no-color", "--no-ext-diff", "--no-renames", old, new, "--", path)
        shift = 0
        for match in re.finditer(rb"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", patch, re.MULTILINE):
            start, count = int(match[1]), int(match[2] or 1)
            if start <= line < start + count:
                return None
            if start < line:
                shift += int(match[4] or 1) - count
        return line + shift


def environment() -> dict[str, str]:
    """The environment of every git process: no system or personal configuration, no prompts."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _change(path: str, entry: Entry) -> bytes:
    """One file's line of git fast-import."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    quoted = f'"{escaped}"'.encode(errors="surrogateescape")
    if entry is None:
        return b"D %s\n" % quoted
    mode, content = entry if isinstance(entry, tuple) else ("100644", entry)
    body = content.encode() if isinstance(content, str) else content
    if mode == "160000":
        return b"M 160000 %s %s\n" % (body, quoted)
    return b"M %s inline %s\n%s" % (mode.encode(), quoted, _data(body))


@lru_cache(maxsize=256)
def _changed(repository: GitRepository, base: str, head: str) -> tuple[ChangedFile, ...]:
    options = ["--no-color", "--no-ext-diff", "--find-renames", "--full-index"]
    raw = repository.git("diff", "--raw", "-z", "--abbrev=40", *options, base, head)
    numbers = repository.git("diff", "--numstat", "-z", *options, base, head)
    patches = repository.git("diff", "--patch", "-U3", *options, base, head)
    sections = re.split(rb"^diff --git ", patches, flags=re.MULTILINE)[1:]
    counts = re.findall(rb"(\d+|-)\t(\d+|-)\t", numbers)
    rows = zip(_raw_entries(raw), counts, sections, strict=True)
    return tuple(_file(entry, count, section) for entry, count, section in rows)


def _raw_entries(raw: bytes) -> Iterator[tuple[str, str, str, str | None]]:
    """(status letter, object id, path, previous path) of each entry of `git diff --raw -z`."""
    fields = iter(raw.decode(errors="surrogateescape").split("\0"))
    for head in fields:
        if not head:
            return
        _, _, old, new, status = head.split(" ")
        first = next(fields)
        blob = old if status == "D" else new
        yield (status[0], blob, next(fields), first) if status[0] in "RC" else (status[0], blob, first, None)


def _file(entry: tuple[str, str, str, str | None], count: tuple[bytes, bytes], section: bytes) -> ChangedFile:
    status, blob, path, previous = entry
    added, deleted = (0 if number == b"-" else int(number) for number in count)
    start = section.find(b"\n@@ ")
    patch = section[start + 1 :].removesuffix(b"\n").decode(errors="replace") if start >= 0 else None
    hunks = tuple(_hunks(section[start + 1 :])) if start >= 0 else ()
    return ChangedFile(path, previous, _STATUS[status], blob, added, deleted, patch, hunks)


def _hunks(patch: bytes) -> Iterator[Hunk]:
    for part in re.split(rb"^(?=@@ )", patch, flags=re.MULTILINE)[1:]:
        match = _HUNK.match(part)
        assert match, part[:80]
        old, new = int(match[1]), int(match[2])
        left, right = set(), set()
        for line in part.split(b"\n")[1:]:
            if line[:1] in (b" ", b"-"):
                left.add(old)
                old += 1
            if line[:1] in (b" ", b"+"):
                right.add(new)
                new += 1
        yield Hunk(part.removesuffix(b"\n").decode(errors="replace"), frozenset(left), frozenset(right))
