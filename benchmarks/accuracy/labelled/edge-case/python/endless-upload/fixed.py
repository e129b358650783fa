"""Upload reports to the archive."""

import logging
import time

logger = logging.getLogger(__name__)

ATTEMPTS = 5


def upload(archive, name: str, content: bytes) -> str:
    """Store a report; gives its address in the archive."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return archive.put(name, content)
        except ConnectionError as error:
            if attempt == ATTEMPTS:
                raise
            logger.warning("upload of %s failed, again: %s", name, error)
            time.sleep(2**attempt)
    raise AssertionError("the loop returns or raises")
