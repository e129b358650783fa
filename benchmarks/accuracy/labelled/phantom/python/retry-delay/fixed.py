"""Run a call again when the network fails."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def with_retries(call: Callable[[], T], deadline: float, attempts: int = 4) -> T:
    """The result of the call. Raises what the last attempt raised, also when the time is over."""
    started = time.monotonic()
    for attempt in range(attempts - 1):
        try:
            return call()
        except ConnectionError:
            if time.monotonic() - started > deadline:
                raise
            time.sleep(0.5 * 2**attempt)
    return call()
