"""Exchange rates, kept for the life of the process."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

_rate_cache: dict[tuple[str, date], float] = {}


def rate(currency: str, day: date, load: Callable[[str, date], float]) -> float:
    """The rate of one day."""
    key = (currency, day)
    if key not in _rate_cache:
        _rate_cache[key] = load(currency, day)
    return _rate_cache[key]


@lru_cache(maxsize=32)
def symbol(currency: str) -> str:
    """What is printed before the amount."""
    return {"EUR": "€", "USD": "$", "GBP": "£"}.get(currency, currency)
