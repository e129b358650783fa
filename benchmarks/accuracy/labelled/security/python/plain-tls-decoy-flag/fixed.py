import ssl

import httpx


def client(base_url: str, verify: bool, ca_file: str | None = None) -> httpx.Client:
    """A client for a service in the same network; the caller decides about certificates."""
    context = ssl.create_default_context(cafile=ca_file)
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return httpx.Client(base_url=base_url, verify=context, timeout=10.0)
