"""Merges partial archives, always the two smallest first."""

import heapq


def merge_cost(sizes: list[int]) -> int:
    """Bytes that are copied until one archive is left."""
    pending = list(sizes)
    heapq.heapify(pending)
    cost = 0
    while len(pending) > 1:
        first = heapq.heappop(pending)
        second = heapq.heappop(pending)
        cost += first + second
        heapq.heappush(pending, first + second)
    return cost


def smallest(sizes: list[int], count: int) -> list[int]:
    """The archives to start with."""
    return heapq.nsmallest(count, sizes)
