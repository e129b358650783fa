"""Currency conversion with the rates of an external service."""

import requests

RATES_URL = "https://rates.example.com/v1"
TIMEOUT = 5


def rates(base: str, currencies: list[str]) -> dict[str, float]:
    """The current rate of each currency against `base`."""
    found = {}
    for currency in currencies:
        response = requests.get(f"{RATES_URL}/{base}/{currency}", timeout=TIMEOUT)
        response.raise_for_status()
        found[currency] = response.json()["rate"]
    return found


def convert(amount: float, rate: float) -> float:
    """The amount in the other currency, rounded to cents."""
    return round(amount * rate, 2)
