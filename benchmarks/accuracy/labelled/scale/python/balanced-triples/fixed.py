"""Finds entries of a ledger that cancel each other out."""


def cancelling(amounts: list[int]) -> set[tuple[int, int, int]]:
    """Every three amounts that add up to zero, each triple in ascending order."""
    ordered = sorted(amounts)
    found = set()
    for index, first in enumerate(ordered):
        low, high = index + 1, len(ordered) - 1
        while low < high:
            total = first + ordered[low] + ordered[high]
            if total == 0:
                found.add((first, ordered[low], ordered[high]))
            if total <= 0:
                low += 1
            else:
                high -= 1
    return found


def report(amounts: list[int]) -> str:
    """The triples, one per line."""
    return "\n".join(" ".join(map(str, triple)) for triple in sorted(cancelling(amounts)))
