from urllib.parse import urlsplit

import requests

HOSTS = {"hooks.assay.example"}


def deliver(webhook_url: str, event: dict) -> int:
    # ruleid: url-from-parameter
    return requests.post(webhook_url, json=event, timeout=10).status_code


def deliver_checked(webhook_url: str, event: dict) -> int:
    if urlsplit(webhook_url).hostname not in HOSTS:
        raise ValueError("unknown host")
    # ok: url-from-parameter
    return requests.post(webhook_url, json=event, timeout=10).status_code


def orders(base_url: str) -> dict:
    # ok: url-from-parameter
    response = requests.get(f"{base_url}/orders", timeout=10)
    response.raise_for_status()
    return response.json()
