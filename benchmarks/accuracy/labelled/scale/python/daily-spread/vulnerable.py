"""The spread of prices in the last days."""


def spreads(prices: list[float], days: int) -> list[float]:
    """The highest of the last `days` prices, less the current one."""
    result = []
    for index in range(days - 1, len(prices)):
        highest = max(prices[index - days + 1 : index + 1])
        result.append(highest - prices[index])
    return result
