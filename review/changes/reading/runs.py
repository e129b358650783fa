"""Stretches of a change: the lines that went and the ones that came in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from review.changes import ChangedFile
from review.changes.reading.reporting import beside
from review.source import SourceFile

_COMMENT = re.compile(r"^\s*(?:#|//|\*|/\*|\"\"\"|''')")


@dataclass(frozen=True)
class Run:
    """Removed and added lines without a kept one between them, by their numbers."""

    gone: tuple[tuple[int, str], ...]
    new: tuple[tuple[int, str], ...]


@lru_cache(maxsize=1)
def runs(change: ChangedFile) -> tuple[Run, ...]:
    """All stretches of the hunks, without lines that are comments."""
    return tuple(_runs(change))


def _runs(change: ChangedFile) -> Iterator[Run]:
    for hunk in change.diff.hunks:
        for kept, lines in groupby(hunk.lines, key=lambda line: line.kind == "context"):
            if not kept:
                some = [line for line in lines if line.text.strip() and not _COMMENT.match(line.text)]
                gone = tuple((line.old, line.text) for line in some if line.old is not None)
                new = tuple((line.new, line.text) for line in some if line.new is not None)
                yield Run(gone, new)


@lru_cache(maxsize=4)
def lines_of(file: SourceFile) -> tuple[str, ...]:
    """The lines of a file that are no comments."""
    return tuple(line for line in file.lines if not _COMMENT.match(line))


def place_of(change: ChangedFile, run: Run) -> int:
    """The head's line for a comment on what a stretch lost."""
    return run.new[0][0] if run.new else beside(change, run.gone[0][0])
