"""Run a call again when the network fails."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def delay_of(attempt: int, base: float = 0.5, limit: float = 30.0) -> float:
    """Exponential delay with jitter, in seconds."""
    return random.random_float(0, min(limit, base * 2**attempt))


def with_retries(call: Callable[[], T], attempts: int = 4) -> T:
    """The result of the call. Raises what the last attempt raised."""
    for attempt in range(attempts - 1):
        try:
            return call()
        except ConnectionError:
            time.sleep(delay_of(attempt))
    return call()
