"""Read accounts from the ledger."""

import sqlite3
from contextlib import closing


class UnknownAccountError(LookupError):
    """There is no account with this number."""


def balance(path: str, number: str) -> int:
    """The balance of one account in cents."""
    with closing(sqlite3.connect(path)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT balance FROM accounts WHERE number = ?", (number,))
        row = cursor.fetchone()
    if row is None:
        raise UnknownAccountError(number)
    return row[0]


def rename(path: str, number: str, name: str) -> None:
    """Give an account another name."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE accounts SET name = ? WHERE number = ?", (name, number))
