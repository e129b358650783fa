"""Upload reports to the archive."""

import logging
import time

logger = logging.getLogger(__name__)

ATTEMPTS = 5


def upload(archive, name: str, content: bytes) -> str:
    """Store a report; gives its address in the archive."""
    while True:
        try:
            return archive.put(name, content)
        except Exception as error:
            logger.warning("upload of %s failed, again: %s", name, error)
            time.sleep(1)
