"""Imports of Go files: packages that the standard library, the repository or go.mod has, and such that none has."""

from __future__ import annotations

from pathlib import Path

from benchmarks.accuracy.cases import Judged, SourceText, load
from benchmarks.accuracy.repository import scanned
from benchmarks.accuracy.score import Targets

TARGETS = Targets(recall=0.98, precision=0.98)


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    sources = []
    for name, project in load("go")["projects"].items():
        for path, text in project["files"].items():
            target = folder / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        source = SourceText(f"{name}/{project['in']}", [*project["above"], "import ("])
        for label in ("absent", "exists"):
            for spec in project[label]:
                source.add(name, spec, label)
        source.lines.append(")")
        sources.append(source)
    return scanned(sources, folder, data)
