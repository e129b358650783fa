"""Tells partners by a callback that their order has left."""

import logging
from dataclasses import dataclass

import requests

logger = logging.getLogger(__name__)
SECONDS = 10


class CallbackError(Exception):
    """A callback cannot be made."""


@dataclass(frozen=True)
class Partner:
    """Who wants to be told, and where."""

    name: str
    callback: str


def announce(partner: Partner, order_id: int) -> None:
    """Post one order's number to its partner."""
    answer = requests.post(partner.callback, json={"order": order_id}, timeout=SECONDS, allow_redirects=False)
    answer.raise_for_status()
    logger.info("order %d announced", order_id)
