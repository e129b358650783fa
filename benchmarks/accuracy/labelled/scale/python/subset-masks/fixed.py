"""Splits the cost of a trip fairly between two purses."""


def can_split(costs: list[int]) -> bool:
    """Whether the costs can be divided into two equal halves; in cents."""
    total = sum(costs)
    if total % 2:
        return False
    reachable = {0}
    for cost in costs:
        reachable |= {amount + cost for amount in reachable if amount + cost <= total // 2}
    return total // 2 in reachable


def describe(costs: list[int]) -> str:
    """What is shown under the list."""
    return "can be split evenly" if can_split(costs) else "cannot be split evenly"
