"""Smooth a series of measurements."""

from itertools import accumulate


def differences(values: list[float]) -> list[float]:
    """How much each value is above the one before it."""
    result = []
    for index in range(len(values)):
        result.append(values[index + 1] - values[index])
    return result


def smoothed(values: list[float], width: int) -> list[float]:
    """The mean of each window of `width` values."""
    sums = [0.0, *accumulate(values)]
    return [(after - before) / width for before, after in zip(sums, sums[width:], strict=False)]
