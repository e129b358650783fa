"""Polls a payment provider until a payment is settled."""

import asyncio
import time
from collections.abc import Awaitable, Callable

DELAY = 2.0
ATTEMPTS = 10


async def wait_until_settled(payment_id: str, status_of: Callable[[str], Awaitable[str]]) -> str:
    """The final status. Raises TimeoutError after ten attempts."""
    started = time.monotonic()
    for _ in range(ATTEMPTS):
        status = await status_of(payment_id)
        if status in {"settled", "failed"}:
            return status
        await asyncio.sleep(DELAY)
    raise TimeoutError(f"payment {payment_id} is pending after {time.monotonic() - started:.0f} s")
