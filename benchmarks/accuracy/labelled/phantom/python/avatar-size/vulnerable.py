import httpx

MAX_BYTES = 2_000_000


class AvatarError(ValueError):
    """The picture cannot be used."""


def avatar_type(url: str) -> str:
    """The media type of the picture behind a trusted address."""
    response = httpx.head(url, timeout=5.0, follow_redirects=False)
    response.raise_for_status()
    length = int(response.getheader("content-length", "0"))
    if length > MAX_BYTES:
        raise AvatarError(f"{length} bytes are too many")
    return response.headers.get("content-type", "application/octet-stream")
