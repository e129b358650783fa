"""Answers questions about the readings of a meter."""

from itertools import accumulate


class Meter:
    """The readings of one meter, one per hour."""

    def __init__(self, readings: list[int]) -> None:
        self.totals = [0, *accumulate(readings)]

    def used(self, first: int, last: int) -> int:
        """What was used from hour `first` to hour `last`, both included."""
        return self.totals[last + 1] - self.totals[first]


def bill(readings: list[int], periods: list[tuple[int, int]], price: int) -> list[int]:
    """The price of each period."""
    meter = Meter(readings)
    return [meter.used(first, last) * price for first, last in periods]
