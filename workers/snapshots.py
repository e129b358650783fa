"""The two versions of a change, read from a git repository."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from review.diff import Diff, FileDiff
from review.phantom.manifests import all_manifests
from workers.examining import MAX_FILE_BYTES

MOST_MANIFESTS = 500
"""So many files that declare packages are read at once; a repository with more has the others read one by one."""


class Blobs(Protocol):
    """A mirror, or a local repository."""

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Contents by id, without those that are too large."""

    def tree(self, commit: str) -> dict[str, str]:
        """The blob of every regular file at the commit, by path."""


@dataclass(frozen=True)
class Snapshots:
    """Satisfies `workers.examining.Change`."""

    repository: Blobs
    diff: Diff
    head_commit: str

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the head by `path`; None for one that is too large."""
        return self._contents({file.path: file.new_blob for file in files})

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the base by `old_path`; None for one that is too large."""
        return self._contents({file.old_path: file.old_blob for file in files})

    def tree(self) -> Tree:
        """The whole repository at the head."""
        return Tree(self.repository, self.repository.tree(self.head_commit))

    def _contents(self, blobs: Mapping[str, str]) -> dict[str, bytes | None]:
        contents = self.repository.blobs(blobs.values())
        return {path: _fitting(contents.get(blob)) for path, blob in blobs.items()}


@dataclass
class Tree:
    """Satisfies `review.phantom.pins.Files`. What declares packages is read at once: each reading is a round trip."""

    repository: Blobs
    files: Mapping[str, str]

    def names(self) -> Collection[str]:
        """Every path."""
        return self.files.keys()

    def read(self, path: str) -> bytes | None:
        """A file's content; None where there is no such file, it is a link, or it is too large."""
        blob = self.files.get(path)
        if blob is None:
            return None
        return self._manifests[blob] if blob in self._manifests else self.repository.blobs([blob]).get(blob)

    def read_all(self, paths: Iterable[str]) -> dict[str, bytes]:
        """The contents of files, without those that are not there or too large."""
        wanted = {path: self.files[path] for path in paths if path in self.files}
        contents = self.repository.blobs(wanted.values()) if wanted else {}
        return {path: contents[blob] for path, blob in wanted.items() if blob in contents}

    @cached_property
    def _manifests(self) -> dict[str, bytes]:
        formats = all_manifests()
        wanted = {blob for path, blob in self.files.items() if any(one.recognises(path) for one in formats)}
        return self.repository.blobs(sorted(wanted)[:MOST_MANIFESTS])


def _fitting(content: bytes | None) -> bytes | None:
    return content if content is not None and len(content) <= MAX_FILE_BYTES else None
