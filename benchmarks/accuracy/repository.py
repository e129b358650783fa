"""Cases written as the files of a repository, each folder with its own pins, and scanned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.accuracy.cases import PHANTOMS, Judged, SourceText, judged

OF_LIBRARY = "of_{}"
"""The folder of a library's cases. One that is called like the library would make it the repository's own."""


def pin(folder: Path, pins: Mapping[str, str]) -> None:
    """Make `folder`, whose requirements.txt pins these versions by distribution."""
    folder.mkdir(parents=True)
    text = "".join(f"{name}=={version}\n" for name, version in pins.items())
    (folder / "requirements.txt").write_text(text, encoding="utf-8")


def scanned(
    files: Iterable[SourceText],
    folder: Path,
    data: Path,
    env: Mapping[str, str] | None = None,
    *,
    rules: str = PHANTOMS,
) -> list[Judged]:
    """Write the files below `folder` and scan it, see `judged`."""
    cases = []
    for file in files:
        file.write(folder)
        cases += file.cases
    return judged(cases, folder, data, env, rules=rules)
