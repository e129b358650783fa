"""Figures about the users table."""

import sqlite3


def number_of_users(connection: sqlite3.Connection) -> int:
    """How many users there are."""
    cursor = connection.execute("SELECT COUNT(*) FROM users WHERE active")
    return cursor.fetchone()[0]


def highest_id(connection: sqlite3.Connection) -> int:
    """The id that was given last, 0 before the first."""
    row = connection.execute("SELECT COALESCE(MAX(id), 0) FROM users").fetchone()
    return row[0]
