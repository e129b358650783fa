import asyncio
import subprocess
import time

import httpx
import requests


async def wait_for_export(job):
    while not job.done:
        # ruleid: blocking-call-in-async
        time.sleep(1)
        await job.refresh()


async def wait_for_export_politely(job):
    while not job.done:
        # ok: blocking-call-in-async
        await asyncio.sleep(1)
        await job.refresh()


async def exchange_rate(currency):
    # ruleid: blocking-call-in-async
    response = requests.get(f"https://rates.example.com/{currency}", timeout=5)
    return response.json()["rate"]


async def exchange_rate_async(client: httpx.AsyncClient, currency):
    # ok: blocking-call-in-async
    response = await client.get(f"https://rates.example.com/{currency}")
    response.raise_for_status()
    return response.json()["rate"]


async def thumbnail(path):
    # ruleid: blocking-call-in-async
    subprocess.run(["convert", path, "-resize", "200x200", f"{path}.thumb"], check=True)


async def thumbnail_in_thread(path):
    # ok: blocking-call-in-async
    await asyncio.to_thread(subprocess.run, ["convert", path, f"{path}.thumb"], check=True)


def poll(job):
    while not job.done:
        # ok: blocking-call-in-async
        time.sleep(1)


async def schedule(loop, job):
    def work():
        # ok: blocking-call-in-async
        time.sleep(1)

    await loop.run_in_executor(None, work)
