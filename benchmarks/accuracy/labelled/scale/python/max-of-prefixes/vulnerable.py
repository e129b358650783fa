"""Finds how much water stays on a roof with walls of different heights."""


def standing_water(heights: list[int]) -> int:
    """Units of water after the rain."""
    total = 0
    for position, height in enumerate(heights):
        left = max(heights[: position + 1])
        right = max(heights[position:])
        total += min(left, right) - height
    return total


def wettest(roofs: dict[str, list[int]]) -> str | None:
    """The name of the roof that holds the most water."""
    return max(roofs, key=lambda name: standing_water(roofs[name]), default=None)
