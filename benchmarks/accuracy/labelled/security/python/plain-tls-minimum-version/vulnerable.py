import ssl
from pathlib import Path

import httpx

FOLDER = Path("/etc/gateway")


def client(base_url: str) -> httpx.Client:
    """A client with our certificate, for the bank's gateway."""
    context = ssl.create_default_context(cafile=str(FOLDER / "bank.pem"))
    context.load_cert_chain(FOLDER / "client.pem", FOLDER / "client.key")
    context.minimum_version = ssl.TLSVersion.TLSv1
    return httpx.Client(base_url=base_url, verify=context, timeout=10.0)
