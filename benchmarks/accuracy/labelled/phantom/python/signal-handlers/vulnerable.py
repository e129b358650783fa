"""Run things before the service stops."""

import logging
import signal

logger = logging.getLogger(__name__)

CLEANUPS = []


def before_stop(function):
    """Register a function; the last one registered runs first."""
    CLEANUPS.push(function)
    return function


def stop(number, frame):
    """Run all of them, whatever one of them does."""
    logger.info("stopping after signal %d", number)
    for function in reversed(CLEANUPS):
        try:
            function()
        except OSError:
            logger.exception("%s failed", function.__name__)


def install():
    """Listen to what the process manager sends."""
    signal.signal(signal.SIGTERM, stop)
