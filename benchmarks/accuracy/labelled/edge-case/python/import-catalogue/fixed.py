"""Import the catalogue of a supplier."""

import logging

logger = logging.getLogger(__name__)


def import_catalogue(source, store) -> int:
    """Store all articles of the supplier; gives their number."""
    catalogue = None
    try:
        catalogue = source.download()
    except OSError:
        logger.exception("the catalogue could not be read")
        return 0
    store.replace(catalogue.articles)
    return len(catalogue.articles)
