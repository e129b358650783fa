"""Stock of several warehouses."""

import sqlite3


def move(connection: sqlite3.Connection, article: int, source: int, target: int, pieces: int) -> None:
    """Move pieces from one warehouse to another."""
    connection.execute(
        "UPDATE stock SET pieces = pieces - ? WHERE article = ? AND warehouse = ?", (pieces, article, source)
    )
    connection.commit()
    connection.execute(
        "UPDATE stock SET pieces = pieces + ? WHERE article = ? AND warehouse = ?", (pieces, article, target)
    )
    connection.commit()
