"""Paths through a graph, and the seats of a parliament."""

from collections import defaultdict
from itertools import combinations


def reachable(edges: list[tuple[str, str]], start: str) -> set[str]:
    """All nodes that can be reached."""
    following = defaultdict(list)
    for source, target in edges:
        following[source].append(target)
    seen: set[str] = set()

    def visit(node: str) -> None:
        for other in following[node]:
            if other not in seen:
                seen.add(other)
                visit(other)

    visit(start)
    return seen


def coalitions(seats: dict[str, int], majority: int) -> list[tuple[str, str]]:
    """Every two parties that have a majority together."""
    return [pair for pair in combinations(seats, 2) if sum(seats[party] for party in pair) >= majority]
