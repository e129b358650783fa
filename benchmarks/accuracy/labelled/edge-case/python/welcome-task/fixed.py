"""What happens after somebody has signed up."""

import asyncio
import logging

logger = logging.getLogger(__name__)


class SignUp:
    """Signs people up and welcomes them in the background."""

    def __init__(self, store, mailer) -> None:
        self._store = store
        self._mailer = mailer
        self._tasks: set[asyncio.Task] = set()

    async def run(self, name: str, address: str) -> int:
        """Sign somebody up; gives the new id."""
        number = await self._store.insert(name, address)
        task = asyncio.create_task(self._welcome(address))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return number

    async def _welcome(self, address: str) -> None:
        await self._mailer.send(address, "welcome")
        logger.info("welcomed a new user")
