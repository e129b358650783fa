"""One step of k-means, and the smoothing of a row."""

import math


def assign(points: list[tuple[float, float]], centers: list[tuple[float, float]]) -> list[int]:
    """The number of the center that is nearest to each point."""
    return [min(range(len(centers)), key=lambda index: math.dist(centers[index], point)) for point in points]


def smoothed(values: list[float]) -> list[float]:
    """The mean of each value and its neighbours."""
    result = []
    for index in range(1, len(values) - 1):
        result.append(sum(values[index - 1 : index + 2]) / 3)
    return result


def chunk_totals(values: list[int], size: int) -> list[int]:
    """The sums of consecutive parts."""
    return [sum(values[start : start + size]) for start in range(0, len(values), size)]
