"""Exchange rates, kept for the life of the process."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=1024)
def rate(currency: str, day: date, load: Callable[[str, date], float]) -> float:
    """The rate of one day."""
    return load(currency, day)


@lru_cache(maxsize=32)
def symbol(currency: str) -> str:
    """What is printed before the amount."""
    return {"EUR": "€", "USD": "$", "GBP": "£"}.get(currency, currency)
