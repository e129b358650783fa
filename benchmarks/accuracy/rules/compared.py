"""The twins as changes: what the rules about changes say when one version becomes the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.rules.twins import Twin
from review.diff import FileDiff
from review.finding import Finding
from review.source import SourceFile
from tests.review.builders import change
from workers.changes import BaseVersions, check_changes


@dataclass(frozen=True)
class _Bases:
    """The base versions in memory, by the path of the head."""

    texts: Mapping[str, bytes]

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        return {file.old_path: self.texts[file.old_path] for file in files}


def compared(twins: Iterable[Twin]) -> list[Finding]:
    """Findings under the paths of the heads: in `vulnerable` for what became worse, in `fixed` for all other ways.

    Raises SystemExit where a change could not be read.
    """
    listed = list(twins)
    worse = [(twin.fixed, twin.vulnerable) for twin in listed if twin.vulnerable is not None]
    better = [(twin.vulnerable, twin.fixed) for twin in listed if twin.vulnerable is not None]
    same = [(twin.before, twin.fixed) for twin in listed if twin.before is not None]
    back = [
        (twin.fixed, SourceFile(twin.fixed.path, twin.before.content)) for twin in listed if twin.before is not None
    ]
    return [finding for pairs in (worse, better, same, back) for finding in _compare(pairs)]


def _compare(pairs: Sequence[tuple[SourceFile, SourceFile]]) -> Sequence[Finding]:
    files = {head.path: head for _, head in pairs}
    diff = {head.path: change(base.text, head.text, head.path) for base, head in pairs}
    bases = BaseVersions(_Bases({head.path: base.content for base, head in pairs}))
    run = check_changes(files, diff, bases, sys.executable)
    if run is not None and (run.status != "ok" or run.gaps):
        sys.exit(f"{run.name} {run.status}: {run.detail or run.gaps}")
    return run.findings if run else ()
