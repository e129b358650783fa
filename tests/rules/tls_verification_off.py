import ssl

import aiohttp
import httpx
import requests


def rates(url):
    # ruleid: tls-verification-off
    return requests.get(url, verify=False, timeout=10).json()


class Gateway:
    def __init__(self):
        self.session = requests.Session()
        # ruleid: tls-verification-off
        self.session.verify = False
        # ruleid: tls-verification-off
        self.client = httpx.Client(verify=False)

    def call(self, url):
        # ruleid: tls-verification-off
        return self.session.post(url, verify=False, timeout=5)


def context():
    made = ssl.create_default_context()
    # ok: tls-verification-off
    made.check_hostname = False
    # ruleid: tls-verification-off
    made.verify_mode = ssl.CERT_NONE
    return made


async def fetch(url):
    # ruleid: tls-verification-off
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session:
        return await session.get(url)


def rates_safely(url, ca):
    # ok: tls-verification-off
    return requests.get(url, verify=ca, timeout=10).json()


def private_authority(ca):
    # ok: tls-verification-off
    return httpx.Client(verify=ssl.create_default_context(cafile=ca))


def as_told(verify):
    made = ssl.create_default_context()
    if not verify:
        # ok: tls-verification-off
        made.verify_mode = ssl.CERT_NONE
    return made


def signature(token):
    # ok: tls-verification-off
    return token.decode(verify=False)


async def fetch_safely(url):
    # ok: tls-verification-off
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=10)) as session:
        return await session.get(url)


def default():
    # ok: tls-verification-off
    return requests.Session()
