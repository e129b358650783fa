"""What one review may spend on packages: seconds and downloaded bytes, shared by the threads that spend them."""

from __future__ import annotations

import threading
import time
from typing import Literal

Reason = Literal[
    "no such package",
    "no such version",
    "no wheel",
    "too large",
    "registry unreachable",
    "over budget",
    "refused",
]
"""Why the contents of a package are not known. The first two are facts about the package; the rest are not."""


class MissingError(Exception):
    """A package cannot be had; the text is for people and has neither credentials nor addresses in it."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason


class Budget:
    """Bytes and time; safe to use from several threads."""

    def __init__(self, deadline: float, max_bytes: int) -> None:
        """`deadline` is a value of `time.monotonic()`."""
        self.deadline = deadline
        self._left = max_bytes
        self._lock = threading.Lock()

    def seconds(self) -> float:
        """How much time is left. Raises MissingError if none is."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise MissingError("over budget", "there was no time left to look at it")
        return left

    def spend(self, size: int) -> None:
        """Take `size` bytes. Raises MissingError if there are not so many left, or no time."""
        self.seconds()
        with self._lock:
            if size > self._left:
                raise MissingError("over budget", "the packages of this review are larger than it may download")
            self._left -= size
