"""The labelled set: `labelled/<family>/<language>/<case>/` holds `vulnerable.*` and `fixed.*`, twins of the same code.

A case with only a `fixed.*` is a decoy: code that looks wrong and is not. With a `before.*` beside it, it is a decoy
for the rules about changes: both are right, and so is the way from one to the other. What a case is about is its
folder's name, never said in the code itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from review.source import SourceFile, language_of

LABELLED = Path(__file__).parent.parent / "labelled"


@dataclass(frozen=True)
class Twin:
    """One case. The paths of its files are their own, so that all cases can be scanned at once."""

    family: str
    language: str
    name: str
    vulnerable: SourceFile | None
    fixed: SourceFile
    before: SourceFile | None = None


def all_twins(folder: Path = LABELLED) -> Iterator[Twin]:
    """Every case, in the order of paths. Raises ValueError for a case without its `fixed` twin."""
    for case in sorted(path for path in folder.glob("*/*/*") if path.is_dir()):
        family, language, name = case.relative_to(folder).parts
        files = {path.stem: path for path in sorted(case.iterdir()) if language_of(_path_in_repository(path))}
        if "fixed" not in files:
            raise ValueError(f"{case.relative_to(folder)}: has no file called `fixed`")
        wrong, before = (_read(files[stem], case) if stem in files else None for stem in ("vulnerable", "before"))
        yield Twin(family, language, name, wrong, _read(files["fixed"], case), before)


def _read(path: Path, case: Path) -> SourceFile:
    return SourceFile(f"{case.name}_{path.stem}/{_path_in_repository(path)}", path.read_bytes())


def _path_in_repository(path: Path) -> str:
    """Workflows are known by their folder, and the case's own is another."""
    return f".github/workflows/{path.name}" if path.suffix == ".yml" else path.name
