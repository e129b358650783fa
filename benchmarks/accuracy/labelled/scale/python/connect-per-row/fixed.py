"""Copies audit events from a queue file into the audit database."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path


def events(path: Path) -> list[dict[str, str]]:
    """The events in the file."""
    return json.loads(path.read_text(encoding="utf-8"))


def store(database: Path, items: list[dict[str, str]]) -> int:
    """Write each event; a broken one is left out. Returns how many were written."""
    written = 0
    with closing(sqlite3.connect(database)) as connection, connection:
        for item in items:
            written += insert(connection, item)
    return written


def insert(connection: sqlite3.Connection, item: dict[str, str]) -> int:
    """Write one event, if it is complete."""
    if {"actor", "action"} - item.keys():
        return 0
    values = (item["actor"], item["action"])
    connection.cursor().execute("INSERT INTO audit (actor, action) VALUES (?, ?)", values)
    return 1
