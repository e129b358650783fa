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
    for order in orders:
        for shipment in shipments:
            if shipment.order_number == order.number:
                order.tracking = shipment.tracking
                matched += 1
                break
    return matched
