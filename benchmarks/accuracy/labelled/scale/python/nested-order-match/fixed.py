"""Joins shipments from the carrier's file to our orders."""

from dataclasses import dataclass


@dataclass
class Order:
    """An order that waits for its tracking number."""

    number: str
    tracking: str = ""


@dataclass(frozen=True)
class Shipment:
    """A line of the carrier's file."""

    order_number: str
    tracking: str


def attach_tracking(orders: list[Order], shipments: list[Shipment]) -> int:
    """Set the tracking numbers; returns how many orders got one."""
    matched = 0
    by_number = {shipment.order_number: shipment for shipment in reversed(shipments)}
    for order in orders:
        shipment = by_number.get(order.number)
        if shipment is not None:
            order.tracking = shipment.tracking
            matched += 1
    return matched
