"""Polls a device."""

import asyncio


class Device:
    """Reads values through a port."""

    def __init__(self, port, pause=0.5):
        self.port = port
        self.pause = pause

    @asyncio.coroutine
    def read(self):
        """The next value."""
        yield from asyncio.sleep(self.pause)
        line = self.port.readline()
        return float(line)

    async def mean(self, count):
        """The mean of some values."""
        values = [await self.read() for _ in range(count)]
        return sum(values) / count if values else None
