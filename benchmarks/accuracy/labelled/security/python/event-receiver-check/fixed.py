"""Sends events to addresses that customers registered, never into our own network."""

import ipaddress
import socket
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

RETRIES = 2


def ensure_public(address: str) -> None:
    """Raises ValueError unless the address is https and leads to public hosts only."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("https only")
    for *_, place in socket.getaddrinfo(parts.hostname, parts.port or 443, proto=socket.IPPROTO_TCP):
        if not ipaddress.ip_address(place[0]).is_global:
            raise ValueError("this address leads into a private network")


class Sender:
    def __init__(self) -> None:
        self.session = requests.Session()
        self.session.mount("https://", HTTPAdapter(max_retries=RETRIES))

    def send(self, webhook_url: str, event: dict) -> int:
        """The status that the receiver answers with."""
        ensure_public(webhook_url)
        answer = self.session.post(webhook_url, json=event, timeout=10, allow_redirects=False)
        return answer.status_code
