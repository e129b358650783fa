"""A tiny layer over sqlite for the settings store."""
import sqlite3


class Settings:
    """Settings by scope and name."""

    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def get(self, scope, name):
        """The value, or None."""
        cursor = self.connection.cursor()
        cursor.execute("SELECT value FROM settings WHERE scope = ? AND name = ?", (scope, name))
        row = cursor.fetchone()
        return row[0] if row else None

    def forget(self, scope):
        """Removes everything of a scope."""
        self.connection.execute("DELETE FROM settings WHERE scope = ?", (scope,))
        self.connection.commit()
