"""Results that exist wherever they are used."""

import logging

logger = logging.getLogger(__name__)


def sizes(storage, keys: list[str]) -> dict[str, int]:
    """The size of each object that can be read."""
    found = {}
    for key in keys:
        try:
            entry = storage.head(key)
        except OSError as error:
            logger.warning("no size of %s: %s", key, error)
        else:
            found[key] = entry.size
    return found


def label(storage, key: str) -> str:
    """The label of an object, or its key."""
    text = key
    try:
        text = storage.head(key).label
    except OSError:
        logger.warning("no label of %s", key)
    return text.strip()
