"""The spread of prices in the last days."""

from collections import deque


def spreads(prices: list[float], days: int) -> list[float]:
    """The highest of the last `days` prices, less the current one."""
    result = []
    window: deque[int] = deque()
    for index, price in enumerate(prices):
        while window and prices[window[-1]] <= price:
            window.pop()
        window.append(index)
        if window[0] <= index - days:
            window.popleft()
        if index >= days - 1:
            result.append(prices[window[0]] - price)
    return result
