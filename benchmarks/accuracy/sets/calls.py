"""Keyword arguments, argument counts and methods of objects."""

from __future__ import annotations

from pathlib import Path

from benchmarks.accuracy.cases import Judged, SourceText, load
from benchmarks.accuracy.repository import OF_LIBRARY, pin, scanned
from benchmarks.accuracy.score import Targets

TARGETS = Targets(recall=0.6, precision=0.98)


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    files = []
    for distribution, library in load("calls")["libraries"].items():
        inside = OF_LIBRARY.format(distribution)
        pin(folder / inside, {distribution: library["version"]})
        file = SourceText(f"{inside}/use.py", list(library["imports"]))
        for label in ("absent", "exists"):
            for text in library[label]:
                file.add(distribution, text, label, inside=True)
        files.append(file)
    return scanned(files, folder, data)
