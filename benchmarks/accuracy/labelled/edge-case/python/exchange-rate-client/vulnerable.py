"""Exchange rates of the central bank."""

from decimal import Decimal

import requests

RATES_URL = "https://rates.example.com/v1/latest"


def rate(base: str, target: str) -> Decimal:
    """How much of `target` one unit of `base` is."""
    response = requests.get(RATES_URL, params={"base": base})
    response.raise_for_status()
    return Decimal(str(response.json()["rates"][target]))


def convert(amount: Decimal, base: str, target: str) -> Decimal:
    """An amount in another currency, not rounded."""
    return amount * rate(base, target)
