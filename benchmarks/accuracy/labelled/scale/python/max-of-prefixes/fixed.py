"""Finds how much water stays on a roof with walls of different heights."""


def standing_water(heights: list[int]) -> int:
    """Units of water after the rain."""
    total = 0
    rest = [0] * (len(heights) + 1)
    for position in range(len(heights) - 1, -1, -1):
        rest[position] = max(rest[position + 1], heights[position])
    left = 0
    for position, height in enumerate(heights):
        left = max(left, height)
        total += min(left, rest[position]) - height
    return total


def wettest(roofs: dict[str, list[int]]) -> str | None:
    """The name of the roof that holds the most water."""
    return max(roofs, key=lambda name: standing_water(roofs[name]), default=None)
