"""Calls handlers, whether they are coroutines or not."""

import asyncio
import logging

logger = logging.getLogger(__name__)


class Registry:
    """Handlers by the name of the event."""

    def __init__(self):
        self._handlers = {}

    def on(self, event, handler):
        """Call a handler for each event of that name."""
        self._handlers.setdefault(event, []).append(handler)

    async def emit(self, event, payload):
        """Run all handlers of an event one after the other."""
        for handler in self._handlers.get(event, ()):
            if asyncio.iscoroutinefunction(handler):
                await asyncio.wait_for(handler(payload), timeout=30)
            else:
                await asyncio.to_thread(handler, payload)
            logger.debug("handled %s", event)
