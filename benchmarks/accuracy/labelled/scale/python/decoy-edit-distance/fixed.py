"""Suggests corrections for mistyped commands."""


def distance(first: str, second: str) -> int:
    """How many letters must change."""
    previous = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (letter != other))
            current.append(cost)
        previous = current
    return previous[-1]


def suggestion(typed: str, commands: list[str]) -> str | None:
    """The nearest command, if it is near enough."""
    nearest = min(commands, key=lambda command: distance(typed, command), default=None)
    return nearest if nearest is not None and distance(typed, nearest) <= 2 else None
