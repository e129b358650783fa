"""Outgoing calls to the partner's order interface."""

import hashlib
import logging

import httpx

logger = logging.getLogger(__name__)


class PartnerClient:
    """Signs every request with the shared secret, as the partner's manual asks."""

    def __init__(self, base_url: str, secret: str) -> None:
        self.secret = secret
        self.http = httpx.Client(base_url=base_url, timeout=10.0)

    def _signature(self, body: str, timestamp: str) -> str:
        material = f"{timestamp}.{body}.{self.secret}"
        return hashlib.sha256(material.encode("utf-8")).hexdigest()

    def place_order(self, body: str, timestamp: str) -> str:
        """The number that the partner gave the order."""
        headers = {"X-Timestamp": timestamp, "X-Signature": self._signature(body, timestamp)}
        response = self.http.post("/orders", content=body, headers=headers)
        response.raise_for_status()
        number = response.headers["X-Order-Number"]
        logger.info("order placed as %s", number)
        return number
