import ipaddress
import socket
from urllib.parse import urlsplit

import requests

from assay_hooks import Service, Subscription

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


def announce(webhook: str, subscription: Subscription) -> None:
    # ruleid: url-from-parameter
    requests.post(webhook, json={}, timeout=10)
    # ruleid: url-from-parameter
    requests.post(subscription.callback_url, json={}, timeout=10)


def send(webhook_url: str) -> None:
    ensure_public(webhook_url)
    # ok: url-from-parameter
    requests.post(webhook_url, json={}, timeout=10, allow_redirects=False)


def ensure_public(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("https only")
    for *_, place in socket.getaddrinfo(parts.hostname, parts.port or 443):
        if not ipaddress.ip_address(place[0]).is_global:
            raise ValueError("this address leads into a private network")


def health(service: Service) -> int:
    # ok: url-from-parameter
    return requests.get(service.base_url, timeout=10).status_code
