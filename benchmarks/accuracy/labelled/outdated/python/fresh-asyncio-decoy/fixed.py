"""Runs checks side by side."""

import asyncio
import inspect


async def run(checks, seconds=10.0):
    """The results of all checks, in their order."""
    async with asyncio.timeout(seconds):
        return await asyncio.gather(*(start(check) for check in checks))


async def start(check):
    """A check may be a coroutine function or a plain one."""
    if inspect.iscoroutinefunction(check):
        return await check()
    return await asyncio.to_thread(check)


def main(checks):
    """Run everything and count what failed."""
    return sum(not passed for passed in asyncio.run(run(checks)))
