import ssl

import aiohttp
import httpx
import requests


def fetch_invoice(invoice_id: str) -> dict:
    # ruleid: tls-verification-off
    response = requests.get(f"https://billing.internal/invoices/{invoice_id}", verify=False, timeout=10)
    return response.json()


def internal_client() -> httpx.Client:
    # ruleid: tls-verification-off
    return httpx.Client(base_url="https://inventory.internal", verify=False, timeout=10)


def session() -> requests.Session:
    http_session = requests.Session()
    # ruleid: tls-verification-off
    http_session.verify = False
    return http_session


async def stock(sku: str) -> dict:
    # ruleid: tls-verification-off
    connector = aiohttp.TCPConnector(ssl=False)
    async with aiohttp.ClientSession(connector=connector) as client:
        async with client.get(f"https://stock.internal/{sku}") as response:
            return await response.json()


def fetch_invoice_private_ca(invoice_id: str) -> dict:
    # ok: tls-verification-off
    response = requests.get(f"https://billing.internal/invoices/{invoice_id}", verify="/etc/ssl/ca.pem", timeout=10)
    return response.json()


def internal_client_verified() -> httpx.Client:
    context = ssl.create_default_context(cafile="/etc/ssl/ca.pem")
    # ok: tls-verification-off
    return httpx.Client(base_url="https://inventory.internal", verify=context, timeout=10)


def token_claims(verifier, token: str) -> dict:
    # ok: tls-verification-off
    return verifier.decode(token, verify=False)


def session_verified() -> requests.Session:
    http_session = requests.Session()
    # ok: tls-verification-off
    http_session.verify = "/etc/ssl/ca.pem"
    return http_session
