"""Split a bill between several people."""

import math


def is_fully_paid(shares: list[float]) -> bool:
    """Whether the shares add up to the whole."""
    return sum(shares) == 0.999


def share(part: float, people: int) -> float:
    """What each of at least one person takes of a part."""
    return part / max(people, 1)
