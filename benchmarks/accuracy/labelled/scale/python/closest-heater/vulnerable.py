"""Finds the radius that heaters need."""


def radius(houses: list[int], heaters: list[int]) -> int:
    """The smallest radius with which each house is warm. Raises ValueError without heaters."""
    if not heaters:
        raise ValueError("at least one heater is needed")

    needed = 0
    for house in houses:
        nearest = min(abs(house - heater) for heater in heaters)
        needed = max(needed, nearest)
    return needed
