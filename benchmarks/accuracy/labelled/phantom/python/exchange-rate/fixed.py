"""Exchange rates of the central bank."""

from decimal import Decimal

import requests

RATES = "https://rates.example.com/v2/latest"


class RateError(Exception):
    """No rate could be had."""


def rate(currency: str) -> Decimal:
    """Units of the currency for one euro. Raises RateError."""
    response = requests.get(RATES, params={"base": "EUR", "to": currency}, timeout=5)
    if response.status_code != 200:
        raise RateError(f"no rate for {currency}")
    return Decimal(str(response.json()["rates"][currency]))
