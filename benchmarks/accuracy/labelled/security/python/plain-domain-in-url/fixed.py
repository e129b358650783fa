from urllib.parse import urlsplit

import httpx

ALLOWED_DOMAINS = ("images.acme.net", "cdn.acme.net")


def is_trusted(url: str) -> bool:
    """Pictures come from our own servers only."""
    return urlsplit(url).hostname in ALLOWED_DOMAINS


def picture_size(url: str) -> int:
    """Raises ValueError for an address of somebody else."""
    if not is_trusted(url):
        raise ValueError("not one of our pictures")
    response = httpx.head(url, timeout=5.0)
    response.raise_for_status()
    return int(response.headers.get("Content-Length", "0"))
