"""The audit log: one line for each change."""

import csv
import logging
from pathlib import Path

FIELDS = ("at", "actor", "action", "target")


def configure(level: int = logging.INFO) -> None:
    """Log to stderr with the time in front."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def read(path: Path) -> list[dict]:
    """All lines of the log."""
    with path.open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle, fieldnames=FIELDS))


def actors(path: Path) -> set[str]:
    """Everybody who changed something."""
    return {row["actor"] for row in read(path)}
