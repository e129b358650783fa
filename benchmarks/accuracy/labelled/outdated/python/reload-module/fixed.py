"""Loads rule modules from a folder again when they change."""

import importlib
import logging
import sys

logger = logging.getLogger(__name__)


class Reloader:
    """Remembers when modules were loaded."""

    def __init__(self, names):
        self._times = dict.fromkeys(names, 0.0)

    def refresh(self, name, changed):
        """Load a module anew if its file has changed since."""
        if changed <= self._times[name]:
            return False
        importlib.reload(sys.modules[name])
        self._times[name] = changed
        logger.info("loaded %s again", name)
        return True
