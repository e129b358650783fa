"""Waits for something to become true, no longer than needed."""

import time
from collections.abc import Callable


def wait_until(holds: Callable[[], bool], what: str, seconds: float = 10) -> None:
    """Return as soon as `holds()`; fail with `what` if that takes too long."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"waited {seconds:g} s in vain until {what}"
        time.sleep(0.01)
