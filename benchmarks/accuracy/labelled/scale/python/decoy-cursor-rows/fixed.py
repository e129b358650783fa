"""Streams a table into a file."""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path


def export(database: Path, target: Path, since: str) -> int:
    """Write the events since a day; returns how many there were."""
    written = 0
    with closing(sqlite3.connect(database)) as connection, target.open("w", newline="", encoding="utf-8") as output:
        writer = csv.writer(output)
        writer.writerow(["actor", "action", "day"])
        for row in connection.execute("SELECT actor, action, day FROM audit WHERE day >= ? ORDER BY day", (since,)):
            writer.writerow(row)
            written += 1
    return written
