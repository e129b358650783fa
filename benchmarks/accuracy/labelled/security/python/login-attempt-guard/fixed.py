"""Slows down whoever guesses passwords."""

import logging
import time
from collections import defaultdict, deque

logger = logging.getLogger("security.login")


class LoginGuard:
    """Counts the failed logins of each address over the last minutes."""

    def __init__(self, most: int = 5, window: float = 300.0) -> None:
        self.most = most
        self.window = window
        self._failures: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=most))

    def failed(self, username: str, address: str) -> None:
        """Notes a failed login."""
        logger.warning(f"Failed login attempt for user {username!r}")
        self._failures[address].append(time.monotonic())

    def is_blocked(self, address: str) -> bool:
        """Whether the address has to wait."""
        recent = self._failures.get(address)
        if not recent or len(recent) < self.most:
            return False
        return time.monotonic() - recent[0] < self.window

    def succeeded(self, address: str) -> None:
        self._failures.pop(address, None)
