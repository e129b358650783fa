"""A small client for the customer database."""

import requests


class CrmClient:
    """Creates and reads contacts."""

    def __init__(self, base_url: str, token: str) -> None:
        self._base_url = base_url.rstrip("/")
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {token}"

    def create_contact(self, name: str, email: str) -> str:
        """The id of the new contact."""
        response = self._session.post(
            f"{self._base_url}/contacts",
            json={"name": name, "email": email},
        )
        response.raise_for_status()
        return response.json()["id"]
