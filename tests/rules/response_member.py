import httpx
import requests


def fetch_rate(base: str) -> float:
    response = requests.get(f"https://rates.example.com/{base}", timeout=5)
    # ruleid: response-member
    if response.status != 200:
        raise RuntimeError("rates not available")
    # ruleid: response-member
    return response.get_json()["rate"]


def create_order(order: dict) -> bytes:
    # ruleid: response-member
    return requests.post("https://orders.example.com/", json=order, timeout=5).body


def fetch_rate_real(base: str) -> float:
    response = requests.get(f"https://rates.example.com/{base}", timeout=5)
    # ok: response-member
    response.raise_for_status()
    # ok: response-member
    return response.json()["rate"]


def create_order_real(order: dict) -> bytes:
    # ok: response-member
    return requests.post("https://orders.example.com/", json=order, timeout=5).content


def fetch_with_fallback(url: str, mirror: str) -> bool:
    try:
        reply = httpx.get(url, timeout=5)
    except httpx.HTTPError:
        reply = httpx.get(mirror, timeout=5)
    # ruleid: response-member
    return reply.ok


class Catalogue:
    def __init__(self, body: dict, status: int) -> None:
        self.body = body
        self.status = status


def fetch_catalogue(url: str) -> dict:
    with requests.Session() as session:
        response = session.get(url, timeout=5)
    # ruleid: response-member
    if response.getheader("content-type") != "application/json":
        return {}
    catalogue = Catalogue(response.json(), response.status_code)
    # ok: response-member
    return catalogue.body if catalogue.status == 200 else {}


def wrapped(url: str) -> dict:
    response = requests.get(url, timeout=5)
    response = Catalogue(response.json(), response.status_code)
    # ok: response-member
    return response.body


def first_bytes(url: str) -> bytes:
    with requests.get(url, stream=True, timeout=5) as response:
        # ok: response-member
        return response.raw.read(16)


async def fetch_async(base: str) -> float:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(f"https://rates.example.com/{base}")
        # ruleid: response-member
        if not response.ok:
            raise RuntimeError("rates not available")
        return response.json()["rate"]


async def fetch_async_real(client: httpx.AsyncClient, base: str) -> float:
    response = await client.get(f"https://rates.example.com/{base}")
    # ok: response-member
    if not response.is_success:
        raise RuntimeError("rates not available")
    return response.json()["rate"]


def log_answer(response: httpx.Response) -> int:
    # ruleid: response-member
    return response.status


def log_either(response: requests.Response) -> str:
    # ok: response-member
    return response.reason if response.ok else "failed"


def from_anywhere(response) -> int:
    # ok: response-member
    return response.status


def in_a_mock(session: dict) -> int:
    response = session.get("last")
    # ok: response-member
    return response.status


def older_versions(url: str) -> bool:
    reply = httpx.get(url, timeout=5)
    # ok: response-member
    return reply.ok if hasattr(reply, "ok") else reply.is_success
