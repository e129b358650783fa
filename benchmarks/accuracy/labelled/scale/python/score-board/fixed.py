"""The ranking of a tournament."""

from bisect import insort


class Board:
    """All scores, sorted at any time."""

    def __init__(self) -> None:
        self.scores: list[int] = []

    def medians(self, results: list[int]) -> list[int]:
        """The median after each result."""
        found = []
        for score in results:
            insort(self.scores, score)
            found.append(self.scores[len(self.scores) // 2])
        return found

    def replay(self, results: list[int]) -> None:
        """Put results in one by one."""
        for score in results:
            insort(self.scores, score)
