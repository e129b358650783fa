"""Addresses that teams register for notifications."""

import logging
import re

import requests

logger = logging.getLogger(__name__)
TIMEOUT = 10


class ChatTarget:
    """A channel of the chat service."""

    def __init__(self, record: dict[str, str]) -> None:
        self.team = record["team"]
        self.address = record["address"]

    def is_known(self) -> bool:
        """Whether the address is one of the chat service's."""
        return re.fullmatch(r"https://hooks\.parley\.dev/services/[A-Za-z0-9/]{1,100}", self.address) is not None

    def notify(self, text: str) -> bool:
        """Whether the message was taken."""
        if not self.is_known():
            logger.warning("team %s has an address of another service", self.team)
            return False
        answer = requests.post(self.address, json={"text": text}, timeout=TIMEOUT, allow_redirects=False)
        return answer.status_code == 200
