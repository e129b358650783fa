import logging

import httpx

logger = logging.getLogger(__name__)


def is_healthy(url: str) -> bool:
    """Whether the service answers its health check."""
    try:
        answer = httpx.get(f"{url}/healthz", timeout=2.0)
    except httpx.HTTPError as error:
        logger.warning("%s: %s", url, error)
        return False
    return answer.status == 200


def describe(name: str, url: str) -> str:
    """A line for the status page."""
    return f"{name}: {'up' if is_healthy(url) else 'down'}"
