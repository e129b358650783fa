"""Waits for a job of the print server."""

import asyncio

DONE = ("printed", "failed")


@asyncio.coroutine
def wait_for(client, job, pause=2.0):
    """The final state of a job, asked for at most thirty times."""
    for _ in range(30):
        state = yield from client.state(job)
        if state in DONE:
            return state
        yield from asyncio.sleep(pause)
    return "unknown"


async def print_all(client, documents):
    """Print documents one after the other; returns their final states."""
    return [await wait_for(client, await client.submit(document)) for document in documents]
