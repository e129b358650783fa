"""Plans of subscribers, kept in PostgreSQL."""

import asyncpg


class Plans:
    """Reads and changes the plan of a subscriber."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def seats_left(self, subscriber: int) -> int:
        """How many more people may join."""
        row = await self._pool.fetchrow(
            "SELECT seats, used FROM subscriptions WHERE subscriber = $1", subscriber
        )
        if row is None:
            return 0
        return row["seats"] - row["used"]

    async def close(self, subscriber: int) -> None:
        """End the subscription."""
        await self._pool.execute("UPDATE subscriptions SET ended = now() WHERE subscriber = $1", subscriber)
