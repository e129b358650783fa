import asyncio
import requests
import time


async def price(url):
    # ruleid: blocking-call-in-async
    answer = requests.get(url, timeout=5)
    return answer.json()


async def later(job):
    # ruleid: blocking-call-in-async
    time.sleep(5)
    await job()


def _fetch(url):
    return requests.get(url, timeout=5).json()


async def both(one, other):
    # ruleid: blocking-call-in-async
    return [_fetch(one), await price(other)]


async def price_in_thread(url):
    # ok: blocking-call-in-async
    return await asyncio.to_thread(_fetch, url)


async def later_async(job):
    # ok: blocking-call-in-async
    await asyncio.sleep(5)
    await job()


async def in_executor(url):
    # ok: blocking-call-in-async
    return await asyncio.get_running_loop().run_in_executor(None, lambda: requests.get(url, timeout=5))
