"""Fetch robots.txt before a crawl."""

from urllib.request import Request, urlopen

AGENT = "example-crawler/1.0"
MAX_BYTES = 500_000


def robots(host: str) -> str:
    """The text of a host's robots.txt."""
    request = Request(f"https://{host}/robots.txt", headers={"User-Agent": AGENT})
    with urlopen(request, timeout=10) as response:
        return response.read(MAX_BYTES).decode("utf-8", errors="replace")
