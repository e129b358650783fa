from typing import Literal

COLUMNS = {"name": "name", "age": "birthday"}


def rows(cursor, table, number):
    # ruleid: sql-identifier-from-variable
    cursor.execute(f"SELECT * FROM {table} WHERE id = %s", (number,))
    return cursor.fetchall()


def sorted_rows(cursor, order):
    # ruleid: sql-identifier-from-variable
    query = "SELECT id, name FROM users ORDER BY %s" % order
    cursor.execute(query)
    return cursor.fetchall()


def remove(cursor, table, number):
    # ruleid: sql-identifier-from-variable
    cursor.execute("DELETE FROM " + table + " WHERE id = ?", (number,))


def checked(cursor, order):
    if order not in COLUMNS:
        raise ValueError(order)
    # ok: sql-identifier-from-variable
    cursor.execute(f"SELECT id FROM users ORDER BY {order}")


def mapped(cursor, order):
    column = COLUMNS[order]
    # ok: sql-identifier-from-variable
    cursor.execute(f"SELECT id FROM users ORDER BY {column}")


def typed(cursor, table: Literal["users", "orders"]):
    # ok: sql-identifier-from-variable
    cursor.execute(f"SELECT count(*) FROM {table}")


def _count(cursor, table):
    # ok: sql-identifier-from-variable
    cursor.execute(f"SELECT count(*) FROM {table}")
    return cursor.fetchone()


def users(cursor):
    return _count(cursor, "users")


class Repository:
    table = "users"

    def all(self, cursor):
        # ok: sql-identifier-from-variable
        cursor.execute(f"SELECT * FROM {self.table}")
