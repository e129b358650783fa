"""Answers how much rain fell between two days."""

from itertools import accumulate


class RainLog:
    """Daily amounts in millimetres, from day 0 on."""

    def __init__(self, amounts: list[float]) -> None:
        self.amounts = amounts

    def totals(self, periods: list[tuple[int, int]]) -> list[float]:
        """The sum of each period, both days included."""
        amounts = self.amounts
        results = []
        until = [0.0, *accumulate(amounts)]
        for first, last in periods:
            results.append(until[last + 1] - until[first])
        return results

    def driest(self) -> int:
        """The day with the least rain."""
        return min(range(len(self.amounts)), key=self.amounts.__getitem__)
