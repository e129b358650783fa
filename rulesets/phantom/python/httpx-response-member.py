import httpx
import requests


async def fetch_rate(base: str) -> float:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(f"https://rates.example.com/{base}")
        # ruleid: httpx-response-member
        if not response.ok:
            raise RuntimeError("rates not available")
        return response.json()["rate"]


def fetch_status(url: str) -> int:
    reply = httpx.get(url, timeout=5)
    # ruleid: httpx-response-member
    return reply.status


async def fetch_rate_real(base: str) -> float:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(f"https://rates.example.com/{base}")
        # ok: httpx-response-member
        if not response.is_success:
            raise RuntimeError("rates not available")
        # ok: httpx-response-member
        return response.json()["rate"]


def fetch_requests(url: str) -> bool:
    reply = requests.get(url, timeout=5)
    # ok: httpx-response-member
    return reply.ok


def push(url: str, counters: dict) -> dict:
    with httpx.Client(timeout=5) as client:
        answer = client.post(url, json=counters)
    # ruleid: httpx-response-member
    if "json" not in answer.getheader("content-type"):
        return {}
    answer = Answer(answer)
    # ok: httpx-response-member
    return answer.data if answer.ok else {}


class Answer:
    def __init__(self, response: httpx.Response) -> None:
        self.ok = response.is_success
        # ok: httpx-response-member
        self.data = response.json().get("data")
