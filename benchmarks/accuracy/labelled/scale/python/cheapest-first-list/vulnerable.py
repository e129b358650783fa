"""Merges partial archives, always the two smallest first."""

import heapq


def merge_cost(sizes: list[int]) -> int:
    """Bytes that are copied until one archive is left."""
    pending = list(sizes)
    cost = 0
    while len(pending) > 1:
        pending.sort(reverse=True)
        first = pending.pop()
        second = pending.pop()
        cost += first + second
        pending.append(first + second)
    return cost


def smallest(sizes: list[int], count: int) -> list[int]:
    """The archives to start with."""
    return heapq.nsmallest(count, sizes)
