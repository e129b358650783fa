"""How far one can look from each building in a row."""


def sights(heights: list[int]) -> list[int]:
    """For each building the number of steps to the next one that is higher, 0 without one."""
    steps = [0] * len(heights)
    waiting: list[int] = []
    for index, height in enumerate(heights):
        while waiting and heights[waiting[-1]] < height:
            below = waiting.pop()
            steps[below] = index - below
        waiting.append(index)
    return steps
