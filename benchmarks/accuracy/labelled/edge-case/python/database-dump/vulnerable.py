"""Nightly dump of the database."""

import subprocess
from pathlib import Path


def dump(database: str, target: Path) -> Path:
    """Write a dump, compress it, and return where it lies."""
    subprocess.run(["pg_dump", "--format=custom", "--file", str(target), database])
    remove_old(target.parent)
    return target


def remove_old(folder: Path, keep: int = 7) -> None:
    """Remove all but the newest dumps."""
    for path in sorted(folder.glob("*.dump"))[:-keep]:
        path.unlink(missing_ok=True)
