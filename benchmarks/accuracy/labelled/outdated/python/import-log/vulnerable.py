"""Logs what an import skips."""

import csv
import logging

logger = logging.getLogger(__name__)


def read_rows(path, columns):
    """Rows that have all columns; the others are logged."""
    kept = []
    with path.open(newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            missing = [name for name in columns if not row.get(name)]
            if missing:
                logger.warn("line %d has no %s", number, ", ".join(missing))
                continue
            kept.append(row)
    logger.info("read %d rows", len(kept))
    return kept
