from typing import Any

import psycopg

COLUMNS = frozenset({"name", "city", "created"})


def customers(connection: psycopg.Connection[Any], city: str, order: str) -> list[Any]:
    """Customers of a city in the order that the list shows. Raises ValueError."""
    if len(order) > 30:
        raise ValueError("not a column")
    query = f"SELECT id, name FROM customers WHERE city = %s ORDER BY {order} LIMIT 100"
    with connection.cursor() as cursor:
        cursor.execute(query, (city,))
        return cursor.fetchall()
