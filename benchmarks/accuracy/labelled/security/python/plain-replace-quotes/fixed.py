from sqlite3 import Connection
from typing import Any


def find_customers(connection: Connection, name: str) -> list[tuple[Any, ...]]:
    """Customers whose name begins with the text."""
    name = name.replace("%", "")
    query = "SELECT id, name FROM customers WHERE name LIKE ? LIMIT 50"
    return connection.execute(query, (name + "%",)).fetchall()
