import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import requests

API = "https://inventory.example.com"


def stock_levels(skus):
    levels = {}
    for sku in skus:
        # ruleid: request-in-loop
        response = requests.get(f"{API}/stock/{sku}", timeout=5)
        response.raise_for_status()
        levels[sku] = response.json()["available"]
    return levels


def stock_levels_in_bulk(skus):
    # ok: request-in-loop
    response = requests.post(f"{API}/stock/bulk", json={"skus": list(skus)}, timeout=10)
    response.raise_for_status()
    return response.json()


def titles(urls):
    # ruleid: request-in-loop
    return [httpx.get(url).text for url in urls]


async def titles_concurrently(client, urls):
    # ok: request-in-loop
    pages = await asyncio.gather(*(client.get(url) for url in urls))
    return [page.text for page in pages]


def fetch_page(url):
    # ok: request-in-loop
    return requests.get(url, timeout=5).text


def pages_in_threads(urls):
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(fetch_page, urls))


def fetch_with_retry(url, attempts=3):
    for attempt in range(attempts):
        # ok: request-in-loop
        response = requests.get(url, timeout=5)
        if response.status_code < 500:
            return response
    raise RuntimeError(f"{url} failed {attempts} times")


class Notifier:
    def __init__(self, http_client):
        self.http_client = http_client

    def notify(self, users):
        for user in users:
            # ruleid: request-in-loop
            self.http_client.post(f"{API}/notify", json={"user": user.id})

    def active(self):
        # ok: request-in-loop
        for user in self.http_client.get(f"{API}/users").json():
            yield user["id"]
