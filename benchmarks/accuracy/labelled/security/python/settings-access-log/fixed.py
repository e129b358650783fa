"""Settings of a service, out of a file, with a word in the log for each one that is read."""

import logging
import socket
import tomllib
from pathlib import Path

logger = logging.getLogger(__name__)


class Settings:
    def __init__(self, path: str) -> None:
        logger.info("accessing the settings in %s", path)
        self.values = tomllib.loads(Path(path).read_text(encoding="utf-8"))

    def get(self, name: str) -> object:
        """Raises KeyError if there is no such setting."""
        logger.debug("access to the setting %s", name)
        return self.values[name]


def reach(host: str, port: int, attempts: int = 3) -> socket.socket:
    """A connection to a service. Raises OSError if it cannot be reached."""
    for attempt in range(1, attempts):
        try:
            return socket.create_connection((host, port), timeout=5)
        except OSError:
            logger.warning("attempt %d to reach %s:%d failed", attempt, host, port)
    return socket.create_connection((host, port), timeout=5)
