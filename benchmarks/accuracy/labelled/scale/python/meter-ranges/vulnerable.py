"""Answers questions about the readings of a meter."""


class Meter:
    """The readings of one meter, one per hour."""

    def __init__(self, readings: list[int]) -> None:
        self.readings = readings

    def used(self, first: int, last: int) -> int:
        """What was used from hour `first` to hour `last`, both included."""
        return sum(self.readings[first : last + 1])


def bill(readings: list[int], periods: list[tuple[int, int]], price: int) -> list[int]:
    """The price of each period."""
    meter = Meter(readings)
    return [meter.used(first, last) * price for first, last in periods]
