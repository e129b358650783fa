"""Converts orders to euro."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

RATES = Path("rates.csv")


@dataclass
class Order:
    """An order in the customer's currency."""

    number: str
    currency: str
    amount: Decimal


def load_rates() -> dict[str, Decimal]:
    """The rate of each currency."""
    with RATES.open(encoding="utf-8", newline="") as file:
        return {row["currency"]: Decimal(row["rate"]) for row in csv.DictReader(file)}


def in_euro(orders: list[Order]) -> dict[str, Decimal]:
    """The amount of each order in euro. Raises KeyError for an unknown currency."""
    amounts = {}
    for order in orders:
        rates = load_rates()
        amounts[order.number] = order.amount / rates[order.currency]
    return amounts
