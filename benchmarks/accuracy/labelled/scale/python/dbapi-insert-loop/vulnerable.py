"""Loads sensor readings from a CSV file into SQLite."""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

SCHEMA = "CREATE TABLE IF NOT EXISTS reading (sensor TEXT, taken_at TEXT, celsius REAL)"


def read_rows(path: Path) -> list[tuple[str, str, float]]:
    """The readings in the file, without the header."""
    with path.open(newline="", encoding="utf-8") as source:
        return [(row["sensor"], row["time"], float(row["celsius"])) for row in csv.DictReader(source)]


def load(path: Path, database: Path) -> int:
    """Store every reading and return how many there were."""
    rows = read_rows(path)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(SCHEMA)
        for sensor, taken_at, celsius in rows:
            connection.execute("INSERT INTO reading VALUES (?, ?, ?)", (sensor, taken_at, celsius))
    return len(rows)
