import requests


class Page:
    """What one page of the API holds."""

    def __init__(self, data, status):
        self.data = data
        self.status = status


def fetch_page(url, number):
    """One page of the list."""
    response = requests.get(url, params={"page": number}, timeout=10)
    response.raise_for_status()
    response = Page(response.json(), response.status_code)
    return response.data if response.status == 200 else []
