"""Smooth a series of measurements."""


def differences(values: list[float]) -> list[float]:
    """How much each value is above the one before it."""
    result = []
    for index in range(len(values)):
        result.append(values[index + 1] - values[index])
    return result


def smoothed(values: list[float], width: int) -> list[float]:
    """The mean of each window of `width` values."""
    return [sum(values[start : start + width]) / width for start in range(len(values) - width + 1)]
