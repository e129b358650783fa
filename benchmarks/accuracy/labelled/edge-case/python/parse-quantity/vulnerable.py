"""Read quantities from order forms."""

import logging

logger = logging.getLogger(__name__)


def quantity(text: str) -> int | None:
    """The number of pieces, None if it is none."""
    try:
        return int(text)
    except Exception:
        logger.exception("odd quantity")
        return None
    except ValueError:
        return None


def total(texts: list[str]) -> int:
    """The sum of all quantities that are numbers."""
    return sum(filter(None, map(quantity, texts)))
