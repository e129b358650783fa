"""Figures about the time that answers take."""

from collections.abc import Sequence


def average(samples: Sequence[float]) -> float:
    """The mean of all samples, 0 if there are none."""
    if not samples:
        return 0.0
    return sum(samples) / len(samples)


def slow(samples: Sequence[float], limit: float) -> list[float]:
    """The samples above a limit."""
    return [sample for sample in samples if sample > limit]
