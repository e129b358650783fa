"""Refunds of orders that came back."""

from dataclasses import dataclass
from decimal import Decimal


class RefundError(Exception):
    """The refund is not due."""


@dataclass
class Order:
    """An order as far as money is concerned."""

    number: int
    total: Decimal
    refunded: Decimal
    returned: bool


def refund(order: Order, amount: Decimal) -> Decimal:
    """Pay some of an order back; gives what is left of it."""
    if not order.returned or amount <= 0 or amount > order.total - order.refunded:
        raise RefundError(f"order {order.number}: not refundable")
    order.refunded += amount
    return order.total - order.refunded


def refund_all(orders: list[Order]) -> Decimal:
    """Pay back what is left of some orders; gives the sum."""
    paid = Decimal(0)
    for order in orders:
        rest = order.total - order.refunded
        refund(order, rest)
        paid += rest
    return paid
