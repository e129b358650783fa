"""What can go wrong between an App and GitHub, on order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "bad_gateway",  # 502, and nothing was done
    "bad_gateway_after",  # 502, although the work was done
    "secondary_limit",  # 403 of the secondary rate limit; `retry_after` None leaves the header out
    "primary_limit",  # 403 with x-ratelimit-remaining: 0, reset after `retry_after` seconds
    "too_many",  # 429
    "slow",  # answers after `delay` seconds
    "reset",  # the connection is reset, and nothing was done
    "reset_after",  # the connection is reset, although the work was done
]

WebhookKind = Literal[
    "duplicate",  # delivered 1 + `copies` times
    "drop",  # never arrives; recorded as a failed delivery
    "reorder",  # held back until the next delivery has arrived
]


@dataclass
class Fault:
    """One order: the next `times` matching requests fail."""

    kind: Kind
    method: str
    path: re.Pattern[str]
    times: int
    delay: float
    retry_after: int | None


@dataclass
class WebhookFault:
    """One order: the next `times` matching deliveries go wrong."""

    kind: WebhookKind
    event: re.Pattern[str]
    times: int
    copies: int


class Faults:
    """The orders that are open."""

    def __init__(self) -> None:
        self._requests: list[Fault] = []
        self._deliveries: list[WebhookFault] = []

    def add(
        self,
        kind: Kind,
        method: str = ".*",
        path: str = ".*",
        *,
        times: int = 1,
        delay: float = 0.0,
        retry_after: int | None = None,
    ) -> Fault:
        """Order `kind` for requests whose method and path match the regular expressions (the path: anywhere)."""
        fault = Fault(kind, method, re.compile(path), times, delay, retry_after)
        self._requests.append(fault)
        return fault

    def add_webhook(self, kind: WebhookKind, event: str = ".*", *, times: int = 1, copies: int = 1) -> WebhookFault:
        """Order `kind` for deliveries whose `event` or `event.action` matches the regular expression whole."""
        fault = WebhookFault(kind, re.compile(event), times, copies)
        self._deliveries.append(fault)
        return fault

    def take(self, method: str, path: str) -> Fault | None:
        """The order that this request uses up, if any."""
        for fault in self._requests:
            if fault.times > 0 and re.fullmatch(fault.method, method) and fault.path.search(path):
                fault.times -= 1
                return fault
        return None

    def take_webhook(self, event: str, action: str | None) -> WebhookFault | None:
        """The order that this delivery uses up, if any."""
        names = (event, f"{event}.{action}")
        for fault in self._deliveries:
            if fault.times > 0 and any(fault.event.fullmatch(name) for name in names):
                fault.times -= 1
                return fault
        return None

    @property
    def pending(self) -> bool:
        """Whether an order has not been used up: a test that ordered it did not reach what it wanted."""
        return any(one.times > 0 for one in self._requests) or any(one.times > 0 for one in self._deliveries)

    def clear(self) -> None:
        """Take every open order back."""
        self._requests.clear()
        self._deliveries.clear()
