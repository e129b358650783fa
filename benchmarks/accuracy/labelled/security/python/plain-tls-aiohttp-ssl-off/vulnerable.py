import asyncio
from collections.abc import Sequence

import aiohttp

LIMIT = aiohttp.ClientTimeout(total=15)


async def status(session: aiohttp.ClientSession, url: str) -> int:
    async with session.get(url, ssl=False) as response:
        return response.status


async def survey(urls: Sequence[str]) -> dict[str, int]:
    """The status of every address."""
    async with aiohttp.ClientSession(timeout=LIMIT) as session:
        found = await asyncio.gather(*(status(session, url) for url in urls))
    return dict(zip(urls, found, strict=True))
