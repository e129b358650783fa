"""Finds the radius that heaters need."""

from bisect import bisect_left


def radius(houses: list[int], heaters: list[int]) -> int:
    """The smallest radius with which each house is warm. Raises ValueError without heaters."""
    if not heaters:
        raise ValueError("at least one heater is needed")
    ordered = [float("-inf"), *sorted(heaters), float("inf")]
    needed = 0
    for house in houses:
        right = bisect_left(ordered, house)
        nearest = min(house - ordered[right - 1], ordered[right] - house)
        needed = max(needed, nearest)
    return needed
