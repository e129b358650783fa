"""Requests of the payment service."""

from decimal import Decimal

from pydantic import BaseModel, Field


class Payment(BaseModel):
    """An amount that one customer pays."""

    customer: str
    amount: Decimal = Field(gt=0, decimal_places=2)
    currency: str = "EUR"


def limit(currency: str) -> Decimal:
    """The highest amount that needs no confirmation."""
    return Decimal(500) if currency == "EUR" else Decimal(0)
