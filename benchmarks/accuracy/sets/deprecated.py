"""Members and arguments that the pinned release deprecates, and beside them what it does not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.accuracy.cases import Judged, SourceText, load
from benchmarks.accuracy.repository import OF_LIBRARY, pin, scanned
from benchmarks.accuracy.score import Targets

TARGETS = Targets(recall=0.95, false=0)


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`; what is deprecated counts as `absent`."""
    files = []
    for distribution, library in load("deprecated")["libraries"].items():
        inside = OF_LIBRARY.format(distribution)
        pin(folder / inside, {distribution: library["version"]})
        file = SourceText(f"{inside}/use.py", _imports([*library["deprecated"], *library["current"]]))
        for text in library["deprecated"]:
            file.add(distribution, text, "absent")
        for text in library["current"]:
            file.add(distribution, text, "exists")
        files.append(file)
    return scanned(files, folder, data, rules="outdated/")


def _imports(texts: Iterable[str]) -> list[str]:
    """The distributions' own modules: to import one that is deprecated itself would be another case."""
    return [f"import {top}" for top in sorted({text.partition(".")[0] for text in texts})]
