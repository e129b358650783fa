"""Keep a cache of feature flags fresh."""

import asyncio
import logging

logger = logging.getLogger(__name__)


class Flags:
    """Feature flags, read again every minute."""

    def __init__(self, client) -> None:
        self._client = client
        self._flags: dict[str, bool] = {}

    async def refresh(self) -> None:
        """Read all flags."""
        self._flags = await self._client.flags()
        logger.debug("%d flags", len(self._flags))

    async def run(self, stopped: asyncio.Event) -> None:
        """Refresh until stopped."""
        while not stopped.is_set():
            await self.refresh()
            await asyncio.sleep(60)
