"""Removes folders with every supported version of Python."""

import logging
import shutil
import sys

logger = logging.getLogger(__name__)


def report(function, path, error):
    """Log what could not be removed."""
    logger.warning("%s could not remove %s: %s", function.__name__, path, error)


def remove(folder):
    """Remove a folder and everything in it."""
    if sys.version_info >= (3, 12):
        shutil.rmtree(folder, onexc=report)
    else:
        shutil.rmtree(folder, onerror=lambda function, path, info: report(function, path, info[1]))
