"""How far one can look from each building in a row."""


def sights(heights: list[int]) -> list[int]:
    """For each building the number of steps to the next one that is higher, 0 without one."""
    steps = []
    for index, height in enumerate(heights):
        ahead = index + 1
        while ahead < len(heights) and heights[ahead] <= height:
            ahead += 1
        steps.append(ahead - index if ahead < len(heights) else 0)
    return steps
