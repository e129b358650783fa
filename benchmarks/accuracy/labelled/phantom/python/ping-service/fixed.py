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
    return answer.status_code == 200


def unhealthy(urls: list[str]) -> list[str]:
    """The services that need a look."""
    return [url for url in urls if not is_healthy(url)]
