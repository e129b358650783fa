"""Smooths the readings of a power meter."""


def moving_average(readings: list[float], width: int) -> list[float]:
    """The mean of each window of `width` readings. Raises ValueError for a width below 1."""
    if width < 1:
        raise ValueError("width must be at least 1")
    result = []
    for start in range(len(readings) - width + 1):
        result.append(sum(readings[start : start + width]) / width)
    return result


def peaks(values: list[float], limit: float) -> list[int]:
    """Positions of the values above the limit."""
    return [index for index, value in enumerate(values) if value > limit]
