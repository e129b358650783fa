"""Ways to arrange chairs in equal rows."""

from math import isqrt


def arrangements(chairs: int) -> list[tuple[int, int]]:
    """(rows, chairs in each row), by the number of rows."""
    found = []
    for rows in range(1, chairs + 1):
        if chairs % rows == 0:
            found.append((rows, chairs // rows))
    return found


def best(chairs: int, widest: int) -> tuple[int, int] | None:
    """The arrangement with the fewest rows that fits into the room."""
    fitting = [(rows, width) for rows, width in arrangements(chairs) if width <= widest]
    return fitting[0] if fitting else None
