import asyncio


async def sync_orders() -> int:
    # ok: event-loop-created-implicitly
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, len, "orders")


def main() -> None:
    # ruleid: event-loop-created-implicitly
    loop = asyncio.get_event_loop()
    loop.run_until_complete(sync_orders())


class Poller:
    def __init__(self) -> None:
        # ruleid: event-loop-created-implicitly
        self.loop = asyncio.get_event_loop()


def main_modern() -> None:
    # ok: event-loop-created-implicitly
    asyncio.run(sync_orders())


async def inside_coroutine() -> float:
    # ok: event-loop-created-implicitly
    return asyncio.get_event_loop().time()


def compatible() -> asyncio.AbstractEventLoop:
    try:
        # ok: event-loop-created-implicitly
        return asyncio.get_event_loop()
    except RuntimeError:
        return asyncio.new_event_loop()
