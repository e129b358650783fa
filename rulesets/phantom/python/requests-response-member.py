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
