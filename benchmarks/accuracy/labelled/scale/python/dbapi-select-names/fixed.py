"""Looks up the display names for a list of chat members."""

from typing import Any


class MemberDirectory:
    """Names by member id, read from the database."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def names(self, member_ids: list[int]) -> dict[int, str]:
        """The names of these members; unknown ids are left out."""
        found: dict[int, str] = {}
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT id, display_name FROM member WHERE id = ANY(%s)", (member_ids,))
            for row in cursor:
                found[row[0]] = row[1]
        return found

    def close(self) -> None:
        """Give the connection back."""
        self.connection.close()
