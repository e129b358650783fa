import logging

import httpx

log = logging.getLogger("billing")


class BillingClient:
    """Renews its token when it has to."""

    def __init__(self, base_url: str) -> None:
        self.http = httpx.Client(base_url=base_url, timeout=10.0)
        self.access_token = ""

    def renew(self, refresh_token: str) -> None:
        response = self.http.post("/token", data={"refresh_token": refresh_token})
        response.raise_for_status()
        self.access_token = str(response.json()["access_token"])
        log.info(f"renewed the token: {len(self.access_token)} characters")
