"""Send counters to the collector."""

import httpx


class CollectorError(Exception):
    """The collector did not accept the counters."""


def push(endpoint: str, counters: dict[str, int]) -> int:
    """How many counters the collector kept. Raises CollectorError."""
    with httpx.Client(timeout=httpx.Timeout(3.0)) as client:
        reply = client.post(endpoint, json={"counters": counters})
        if reply.is_error:
            raise CollectorError(f"{reply.status_code}: {reply.body[:200]}")
        return reply.json()["kept"]
