"""Splits the cost of a trip fairly between two purses."""


def can_split(costs: list[int]) -> bool:
    """Whether the costs can be divided into two equal halves; in cents."""
    total = sum(costs)
    if total % 2:
        return False
    count = len(costs)
    for mask in range(1 << count):
        half = 0
        for index in range(count):
            if mask & (1 << index):
                half += costs[index]
        if half == total // 2:
            return True
    return False


def describe(costs: list[int]) -> str:
    """What is shown under the list."""
    return "can be split evenly" if can_split(costs) else "cannot be split evenly"
