"""Collects events from the message bus and stores them in groups."""

import asyncio
import logging

log = logging.getLogger(__name__)

GROUP = 100


class Collector:
    """Takes events from a stream and hands them to a store."""

    def __init__(self, stream, store):
        self.stream = stream
        self.store = store
        self.waiting: asyncio.Queue = asyncio.Queue(maxsize=10 * GROUP)

    async def collect(self):
        async for event in self.stream:
            if event.kind != "heartbeat":
                await self.waiting.put(event)

    async def keep(self):
        group = []
        while True:
            group.append(await self.waiting.get())
            if len(group) == GROUP:
                await self.store.add_all(group)
                log.info("stored %d events", len(group))
                group = []

    async def run(self):
        await asyncio.gather(self.collect(), self.keep())
