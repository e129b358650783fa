"""Compare offers of several carriers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Offer:
    carrier: str
    cents: int
    days: int


def cheapest(offers: list[Offer], within_days: int) -> Offer | None:
    """The cheapest offer that arrives in time."""
    in_time = [offer for offer in offers if offer.days <= within_days]
    return min(in_time, key=lambda offer: offer.cents, default=None)


def carriers(offers: list[Offer]) -> set[str]:
    """All carriers that made an offer."""
    return {offer.carrier for offer in offers}
