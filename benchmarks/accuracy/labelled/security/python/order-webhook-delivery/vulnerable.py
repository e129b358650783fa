"""Tells the shops of our customers about their orders."""

import hashlib
import hmac
import json
import logging

import requests

logger = logging.getLogger(__name__)
TIMEOUT = (3.05, 10)


class WebhookSender:
    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    def _signature(self, body: bytes) -> str:
        return hmac.new(self.secret, body, hashlib.sha256).hexdigest()

    def deliver(self, webhook_url: str, event: dict) -> bool:
        """Whether the receiver took the event. Raises requests.RequestException if it cannot be reached."""
        body = json.dumps(event, sort_keys=True).encode()
        headers = {"Content-Type": "application/json", "X-Signature": self._signature(body)}
        answer = requests.post(webhook_url, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False)
        if not answer.ok:
            logger.warning("a webhook answered %d", answer.status_code)
        return answer.ok
