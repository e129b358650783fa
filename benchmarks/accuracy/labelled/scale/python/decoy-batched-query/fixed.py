"""Deletes expired sessions a thousand at a time."""

from typing import Any

BATCH = 1000


def delete_expired(connection: Any, session_ids: list[str]) -> int:
    """Delete these sessions; short transactions keep the table usable."""
    deleted = 0
    for start in range(0, len(session_ids), BATCH):
        chunk = session_ids[start : start + BATCH]
        with connection, connection.cursor() as cursor:
            cursor.execute("DELETE FROM session WHERE id = ANY(%s)", (chunk,))
            deleted += cursor.rowcount
    return deleted


def chunks(session_ids: list[str]) -> int:
    """How many transactions that takes."""
    return -(-len(session_ids) // BATCH)
