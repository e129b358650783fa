"""Locks that are released by somebody else."""

import threading


class Turnstile:
    """Lets one pass at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def enter(self) -> None:
        """Wait for one's turn."""
        self._lock.acquire()

    def leave(self) -> None:
        """Let the next one in."""
        self._lock.release()


def try_once(lock: threading.Lock, work) -> bool:
    """Do the work if nobody else does."""
    if not lock.acquire(blocking=False):
        return False
    try:
        work()
    finally:
        lock.release()
    return True
