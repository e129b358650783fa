import logging
import random
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
ATTEMPTS = 4
logger = logging.getLogger(__name__)


def with_retries(work: Callable[[], T], token: str) -> T:
    """Try a few times, further and further apart."""
    for attempt in range(1, ATTEMPTS):
        try:
            return work()
        except TimeoutError:
            delay = 2**attempt + random.uniform(0, 1)
            logger.warning("attempt %d timed out, next in %.1f s", attempt, delay)
            time.sleep(delay)
    return work()
