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
        for first, last in periods:
            total = 0.0
            for day in range(first, last + 1):
                total += amounts[day]
            results.append(total)
        return results

    def driest(self) -> int:
        """The day with the least rain."""
        return min(range(len(self.amounts)), key=self.amounts.__getitem__)
