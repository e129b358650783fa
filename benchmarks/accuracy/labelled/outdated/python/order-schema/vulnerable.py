"""Schemas of the order service."""

from decimal import Decimal

from pydantic import BaseModel, Field


class OrderIn(BaseModel):
    """What a client sends."""

    article: str = Field(min_length=1, max_length=40)
    quantity: int = Field(gt=0, le=1000)


class OrderOut(BaseModel):
    """What the service answers."""

    id: int
    article: str
    price: Decimal

    class Config:
        orm_mode = True


def total(orders: list[OrderOut]) -> Decimal:
    """What the orders cost together."""
    return sum((order.price for order in orders), Decimal(0))
