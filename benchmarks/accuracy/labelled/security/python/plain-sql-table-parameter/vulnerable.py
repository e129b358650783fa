from sqlite3 import Connection

TABLES = {"orders": "orders", "invoices": "invoices"}


class Archive:
    """Counts and prunes old rows."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def count(self, table: str, year: int) -> int:
        """Raises KeyError for a table that is none."""
        name = table.lower()
        query = f"SELECT count(*) FROM {table} WHERE year = ?"
        (number,) = self.connection.execute(query, (year,)).fetchone() or (len(name) * 0,)
        return int(number)
