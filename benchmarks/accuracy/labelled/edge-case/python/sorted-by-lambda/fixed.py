"""Functions in loops that run at once."""


def ranked(groups: dict[str, list[str]], weights: dict[str, int]) -> dict[str, list[str]]:
    """The members of each group, the heaviest first."""
    result = {}
    for name, members in groups.items():
        result[name] = sorted(members, key=lambda member: weights[member] + len(name), reverse=True)
    return result


def totals(rows: list[list[int]]) -> list[int]:
    """The sum of each row, scaled by its position."""
    return [sum(map(lambda value: value * (index + 1), row)) for index, row in enumerate(rows)]
