"""A client of the partner's API: its base address is in our settings."""

from urllib.parse import quote, urlsplit

import requests

ROOT = "https://api.partner.example/v2"
IMAGES = {"cdn.partner.example", "img.partner.example"}


class PartnerClient:
    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def product(self, product_id: str) -> dict:
        answer = self.session.get(f"{ROOT}/products/{quote(product_id, safe='')}", timeout=10)
        answer.raise_for_status()
        return answer.json()

    def register(self, callback_url: str) -> None:
        """Tells the partner where to send its events; the partner is who calls it."""
        answer = self.session.post(f"{ROOT}/callbacks", json={"url": callback_url}, timeout=10)
        answer.raise_for_status()

    def preview(self, image_url: str) -> bytes:
        """A picture of the partner's. Raises ValueError if it lies somewhere else."""
        parts = urlsplit(image_url)
        if parts.scheme != "https" or parts.hostname not in IMAGES:
            raise ValueError("not a picture of the partner's")
        answer = requests.get(image_url, timeout=10, allow_redirects=False)
        answer.raise_for_status()
        return answer.content
