"""Uploads of invoices."""

import logging
from pathlib import Path

logger = logging.getLogger(__name__)
FOLDER = Path("/srv/invoices")


class UploadError(Exception):
    """The upload is refused."""


def validated_name(name: str) -> str:
    if Path(name).name != name or not name.endswith(".pdf"):
        raise UploadError("no name of an invoice")
    return name


def store(name: str, content: bytes) -> Path:
    """Keep one invoice."""
    target = FOLDER / validated_name(name)
    target.write_bytes(content)
    logger.info("stored %d bytes", len(content))
    return target


def names() -> list[str]:
    """What there is."""
    return sorted(path.name for path in FOLDER.glob("*.pdf"))
