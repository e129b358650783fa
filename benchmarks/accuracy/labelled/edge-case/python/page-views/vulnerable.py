"""Count how often pages are read."""

import redis


class Views:
    """Counters in Redis, one for each page."""

    def __init__(self, client: redis.Redis) -> None:
        self.redis = client

    def count(self, page: str) -> None:
        """One more reader of a page."""
        seen = self.redis.get(page) or 0
        self.redis.set(page, int(seen) + 1)

    def of(self, page: str) -> int:
        """How many readers a page had."""
        return int(self.redis.get(page) or 0)
