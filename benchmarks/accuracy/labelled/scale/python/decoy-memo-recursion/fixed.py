"""Counts the routes through a street grid with closed crossings."""

from functools import lru_cache


class Town:
    """Crossings are numbered from 0; some are closed."""

    def __init__(self, closed: set[tuple[int, int]]) -> None:
        self.closed = frozenset(closed)

    def routes(self, columns: int, rows: int) -> int:
        """How many shortest routes lead from one corner to the other."""
        closed = self.closed

        @lru_cache(maxsize=4096)
        def count(column: int, row: int) -> int:
            if (column, row) in closed:
                return 0
            if column == 0 and row == 0:
                return 1
            before = count(column - 1, row) if column else 0
            return before + (count(column, row - 1) if row else 0)

        return count(columns, rows)
