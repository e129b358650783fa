"""Finds entries of a ledger that cancel each other out."""

from itertools import combinations


def cancelling(amounts: list[int]) -> set[tuple[int, int, int]]:
    """Every three amounts that add up to zero, each triple in ascending order."""
    found = set()
    for triple in combinations(amounts, 3):
        if sum(triple) == 0:
            found.add(tuple(sorted(triple)))
    return found


def report(amounts: list[int]) -> str:
    """The triples, one per line."""
    return "\n".join(" ".join(map(str, triple)) for triple in sorted(cancelling(amounts)))
