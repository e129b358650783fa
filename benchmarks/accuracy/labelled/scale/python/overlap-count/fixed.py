"""Works out how many rooms a day of meetings needs."""

from heapq import heappop, heappush


def rooms(meetings: list[tuple[int, int]]) -> int:
    """The largest number of meetings at the same time; (start, end) in minutes."""
    most = 0
    ends: list[int] = []
    for start, end in sorted(meetings):
        while ends and ends[0] <= start:
            heappop(ends)
        heappush(ends, end)
        most = max(most, len(ends))
    return most


def minutes(meetings: list[tuple[int, int]]) -> int:
    """The length of all meetings together."""
    return sum(end - start for start, end in meetings)
