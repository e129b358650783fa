"""Look-ups in sorted price lists."""


def first_above(prices: list[int], limit: int) -> int | None:
    """The position of the first price above the limit."""
    position = 0
    while position <= len(prices):
        if prices[position] > limit:
            return position
        position += 1
    return None


def above(prices: list[int], limit: int) -> list[int]:
    """All prices above the limit."""
    start = first_above(prices, limit)
    return [] if start is None else prices[start:]
