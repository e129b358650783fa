import hashlib
import hmac
from typing import Any

from fastapi import HTTPException


class Inbox:
    """Takes messages that a partner has signed."""

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.messages: list[dict[str, Any]] = []

    def receive(self, body: bytes, signature: str, message: dict[str, Any]) -> int:
        """The number of messages so far."""
        expected = hmac.new(self.key, body, hashlib.sha256).hexdigest()
        hmac.compare_digest(expected, signature)
        self.messages.append(message)
        return len(self.messages)
