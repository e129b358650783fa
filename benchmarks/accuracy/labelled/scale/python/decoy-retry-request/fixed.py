"""Sends a receipt, and tries again when the printer is busy."""

import time

import requests

ATTEMPTS = 3


def print_receipt(url: str, receipt: bytes) -> bool:
    """Whether the printer took it within three attempts."""
    for attempt in range(ATTEMPTS):
        try:
            response = requests.post(f"{url}?attempt={attempt}", data=receipt, timeout=5)
            response.raise_for_status()
        except requests.RequestException:
            time.sleep(2**attempt)
        else:
            return True
    return False
