"""The two versions of a change, read from a git mirror."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from review.diff import Diff, FileDiff
from workers.checkout import Mirror
from workers.examining import MAX_FILE_BYTES


@dataclass(frozen=True)
class Snapshots:
    """Satisfies `workers.examining.Change`."""

    mirror: Mirror
    diff: Diff

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the head by `path`; None for one that is too large."""
        return self._contents({file.path: file.new_blob for file in files})

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the base by `old_path`; None for one that is too large."""
        return self._contents({file.old_path: file.old_blob for file in files})

    def _contents(self, blobs: Mapping[str, str]) -> dict[str, bytes | None]:
        contents = self.mirror.blobs(list(blobs.values()))
        return {path: _fitting(contents[blob]) for path, blob in blobs.items()}


def _fitting(content: bytes) -> bytes | None:
    return content if len(content) <= MAX_FILE_BYTES else None
