from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Hook:
    """An address that is told about new orders."""

    url: str

    def check(self) -> None:
        """Raises ValueError unless it is one of our partners'."""
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        if parts.scheme != "https":
            raise ValueError("https only")
        if not host.endswith(".partners.acme.net"):
            raise ValueError("not a partner")
