import requests


class LookupFailedError(Exception):
    """The address service did not answer."""


class AddressClient:
    """Looks addresses up."""

    def __init__(self, base_url, timeout=5):
        self._base_url = base_url
        self._timeout = timeout

    def find(self, query):
        """Addresses like the query. Raises LookupFailedError."""
        try:
            response = requests.request("GET", f"{self._base_url}/search", params={"q": query}, timeout=self._timeout)
            response.raise_for_status()
        except requests.RequestException as error:
            raise LookupFailedError(str(error)) from error
        return response.json()["addresses"]
