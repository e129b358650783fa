from sqlite3 import Connection
from typing import Literal

Kind = Literal["orders", "invoices"]


class Repository:
    """Rows of one table that a subclass names."""

    table = "orders"

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def exists(self, number: int) -> bool:
        query = f"SELECT 1 FROM {self.table} WHERE id = ?"
        return self.connection.execute(query, (number,)).fetchone() is not None


def newest(connection: Connection, table: Literal["orders", "invoices"]) -> list[int]:
    rows = connection.execute(f"SELECT id FROM {table} ORDER BY created DESC LIMIT 10")
    return [number for (number,) in rows]
