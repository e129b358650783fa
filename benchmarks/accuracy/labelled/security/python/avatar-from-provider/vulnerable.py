"""Copies the avatar of a member from the service that they signed in with."""

import io

import httpx
from PIL import Image

SIZE = (256, 256)
MOST_BYTES = 4 * 1024 * 1024


class AvatarTooLargeError(ValueError):
    """The picture has more bytes than we keep."""


async def fetch_avatar(avatar_url: str) -> bytes:
    """The bytes of the picture. Raises httpx.HTTPError, or AvatarTooLargeError."""
    blob = bytearray()
    async with httpx.AsyncClient(timeout=10, follow_redirects=False) as client:
        async with client.stream("GET", avatar_url) as answer:
            answer.raise_for_status()
            async for chunk in answer.aiter_bytes():
                blob += chunk
                if len(blob) > MOST_BYTES:
                    raise AvatarTooLargeError
    return bytes(blob)


def as_square(blob: bytes) -> bytes:
    """The picture in our size, as PNG."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(blob), formats=["PNG", "JPEG", "WEBP"]) as picture:
        picture.convert("RGB").resize(SIZE).save(out, "PNG")
    return out.getvalue()
