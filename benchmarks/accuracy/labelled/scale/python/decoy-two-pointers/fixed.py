"""Pairs of measurements that add up to a reference value."""


def pairs(values: list[int], reference: int) -> list[tuple[int, int]]:
    """Each pair of different values once, smallest first."""
    ordered = sorted(set(values))
    left, right = 0, len(ordered) - 1
    found = []
    while left < right:
        total = ordered[left] + ordered[right]
        if total == reference:
            found.append((ordered[left], ordered[right]))
            left += 1
            right -= 1
        elif total < reference:
            left += 1
        else:
            right -= 1
    return found


def longest_below(values: list[int], limit: int) -> int:
    """Length of the longest run whose sum stays below the limit; values are not negative."""
    start = total = best = 0
    for end, value in enumerate(values):
        total += value
        while start <= end and total >= limit:
            total -= values[start]
            start += 1
        best = max(best, end - start + 1)
    return best
