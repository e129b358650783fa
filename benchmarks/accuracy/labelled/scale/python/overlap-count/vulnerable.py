"""Works out how many rooms a day of meetings needs."""

from heapq import heappop, heappush


def rooms(meetings: list[tuple[int, int]]) -> int:
    """The largest number of meetings at the same time; (start, end) in minutes."""
    most = 0
    for start, _ in meetings:
        running = 0
        for other_start, other_end in meetings:
            if other_start <= start < other_end:
                running += 1
        most = max(most, running)
    return most


def minutes(meetings: list[tuple[int, int]]) -> int:
    """The length of all meetings together."""
    return sum(end - start for start, end in meetings)
