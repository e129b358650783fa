"""The two versions of a change, read from a git repository."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from review.diff import Diff, FileDiff
from workers.examining import MAX_FILE_BYTES


class Blobs(Protocol):
    """A mirror, or a local repository."""

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Contents by id, without those that are too large."""


@dataclass(frozen=True)
class Snapshots:
    """Satisfies `workers.examining.Change`."""

    repository: Blobs
    diff: Diff

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the head by `path`; None for one that is too large."""
        return self._contents({file.path: file.new_blob for file in files})

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the base by `old_path`; None for one that is too large."""
        return self._contents({file.old_path: file.old_blob for file in files})

    def _contents(self, blobs: Mapping[str, str]) -> dict[str, bytes | None]:
        contents = self.repository.blobs(blobs.values())
        return {path: _fitting(contents.get(blob)) for path, blob in blobs.items()}


def _fitting(content: bytes | None) -> bytes | None:
    return content if content is not None and len(content) <= MAX_FILE_BYTES else None
