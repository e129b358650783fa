import re
from sqlite3 import Connection

IDENTIFIER = re.compile(r"[a-z_]+")


def is_safe_name(name: str) -> bool:
    """Whether a text can be the name of a report."""
    return IDENTIFIER.search(name) is not None


def describe(connection: Connection, name: str) -> list[str]:
    """Raises ValueError for a name that is none."""
    if not is_safe_name(name):
        raise ValueError("not a name")
    rows = connection.execute("SELECT title FROM reports WHERE name = ?", (name,))
    return [title for (title,) in rows]
