"""Seats of a theatre, reserved from several threads."""

import threading


class SoldOutError(Exception):
    """No seat is left."""


class Hall:
    """Counts the seats that are left."""

    def __init__(self, seats: int) -> None:
        self._lock = threading.Lock()
        self._left = seats

    def reserve(self, count: int) -> int:
        """Take seats; gives how many are left."""
        self._lock.acquire()
        if count > self._left:
            raise SoldOutError(count)
        self._left -= count
        self._lock.release()
        return self._left
