from urllib.parse import urlsplit

HOSTS = frozenset({"acme.net", "shop.acme.net"})
DOCUMENT_TYPES = (".pdf", ".html")


def is_ours(url: str) -> bool:
    """The host itself or one below it."""
    host = urlsplit(url).hostname or ""
    return host in HOSTS or host.endswith(".acme.net")


def is_secure(url: str) -> bool:
    return url.startswith("https://")


def is_document(url: str) -> bool:
    return urlsplit(url).path.endswith(DOCUMENT_TYPES)


def is_api(url: str) -> bool:
    return url.startswith("https://api.acme.net/")
