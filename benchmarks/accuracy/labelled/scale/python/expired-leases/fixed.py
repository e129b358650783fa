"""Keeps track of the leases of an address pool."""

import time


class Pool:
    """Leases in the order in which they were given."""

    def __init__(self, lifetime: float) -> None:
        self.lifetime = lifetime
        self.leases = []

    def give(self, address: str) -> None:
        """Note a lease."""
        self.leases.append((address, time.monotonic()))

    def expire(self) -> int:
        """Forget what is too old, and say how many that were."""
        limit = time.monotonic() - self.lifetime
        before = len(self.leases)
        self.leases = [lease for lease in self.leases if lease[1] >= limit]
        return before - len(self.leases)
