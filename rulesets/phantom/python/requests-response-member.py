import httpx
import requests


def fetch_rate(base: str) -> float:
    response = requests.get(f"https://rates.example.com/{base}", timeout=5)
    # ruleid: requests-response-member
    if response.status != 200:
        raise RuntimeError("rates not available")
    # ruleid: requests-response-member
    return response.get_json()["rate"]


def create_order(order: dict) -> bytes:
    # ruleid: requests-response-member
    return requests.post("https://orders.example.com/", json=order, timeout=5).body


def fetch_rate_real(base: str) -> float:
    response = requests.get(f"https://rates.example.com/{base}", timeout=5)
    # ok: requests-response-member
    response.raise_for_status()
    # ok: requests-response-member
    return response.json()["rate"]


def create_order_real(order: dict) -> bytes:
    # ok: requests-response-member
    return requests.post("https://orders.example.com/", json=order, timeout=5).content


def fetch_httpx(url: str) -> bool:
    reply = httpx.get(url, timeout=5)
    # ok: requests-response-member
    return reply.is_success


class Catalogue:
    def __init__(self, body: dict, status: int) -> None:
        self.body = body
        self.status = status


def fetch_catalogue(url: str) -> dict:
    with requests.Session() as session:
        try:
            response = session.get(url, timeout=5)
        except requests.ConnectionError:
            return {}
    # ruleid: requests-response-member
    if response.getheader("content-type") != "application/json":
        return {}
    response = Catalogue(response.json(), response.status_code)
    # ok: requests-response-member
    return response.body if response.status == 200 else {}


def first_bytes(url: str) -> bytes:
    with requests.get(url, stream=True, timeout=5) as response:
        # ok: requests-response-member
        return response.raw.read(16)
