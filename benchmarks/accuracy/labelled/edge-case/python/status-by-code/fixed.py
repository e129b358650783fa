"""Responses whose status is looked at in other ways."""

import requests

TIMEOUT = (3.05, 10)


class Directory:
    """Reads people from the directory."""

    def __init__(self, base: str) -> None:
        self._base = base

    def person(self, number: int) -> dict | None:
        """The person, None if unknown."""
        response = requests.get(f"{self._base}/people/{number}", timeout=TIMEOUT)
        match response.status_code:
            case 200:
                return response.json()
            case 404:
                return None
        raise RuntimeError(f"the directory answered {response.status_code}")
