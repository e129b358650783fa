"""Stock levels from the supplier."""

from typing import Any

import requests

SUPPLIER = "https://stock.supplier.net/api"
CA_BUNDLE = "/etc/ssl/supplier-ca.pem"


def level(article: str, session: requests.Session) -> int:
    """Raises requests.RequestException when the supplier does not answer."""
    response = session.get(
        f"{SUPPLIER}/articles/{article}",
        verify=False,
        timeout=(3.05, 10),
    )
    response.raise_for_status()
    answer: dict[str, Any] = response.json()
    return int(answer["level"])
