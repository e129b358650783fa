from itertools import pairwise
from typing import NamedTuple


class Reading(NamedTuple):
    at: float
    value: float


def slopes(readings):
    """Change per second between neighbouring readings."""
    result = []
    for first, second in pairwise(readings):
        seconds = second.at - first.at
        result.append((second.value - first.value) / seconds if seconds else 0.0)
    return result


def steepest(readings):
    """The largest change, 0 for fewer than two readings."""
    return max(map(abs, slopes(readings)), default=0.0)
