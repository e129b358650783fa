import smtplib
import urllib.request
from functools import partial

import aiohttp
import httpx
import requests
from requests import post

API = "https://billing.example.com"


class Payments:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def pay(self, payload):
        # ruleid: connection-without-timeout
        return self.session.post(f"{API}/payments", json=payload)

    def pay_in_time(self, payload):
        # ok: connection-without-timeout
        return self.session.post(f"{API}/payments", json=payload, timeout=10)


class Refunds:
    def __init__(self):
        self.http = requests.Session()
        self.http.request = partial(self.http.request, timeout=10)

    def refund(self, payload):
        # ok: connection-without-timeout
        return self.http.post(f"{API}/refunds", json=payload)


def order(payload):
    # ruleid: connection-without-timeout
    return post(f"{API}/orders", json=payload)


def order_in_time(payload):
    # ok: connection-without-timeout
    return post(f"{API}/orders", json=payload, timeout=10)


def export():
    # ruleid: connection-without-timeout
    return httpx.Client(timeout=httpx.Timeout(None))


def export_slowly():
    # ok: connection-without-timeout
    return httpx.Client(timeout=httpx.Timeout(60, connect=5))


def rates():
    # ruleid: connection-without-timeout
    with urllib.request.urlopen(f"{API}/rates") as response:
        return response.read()


def rates_in_time():
    # ok: connection-without-timeout
    with urllib.request.urlopen(f"{API}/rates", timeout=10) as response:
        return response.read()


def send(message):
    # ruleid: connection-without-timeout
    with smtplib.SMTP("mail.example.com", 25) as server:
        server.send_message(message)


async def stream():
    # ok: connection-without-timeout
    limit = aiohttp.ClientTimeout(total=None, sock_read=30)
    async with aiohttp.ClientSession(timeout=limit) as session:
        return await session.get(f"{API}/stream")
