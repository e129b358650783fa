"""Check VAT numbers with the tax office."""

import logging

from vat.client import LookupFailedError, lookup

logger = logging.getLogger(__name__)


def is_valid(number: str) -> bool:
    """Whether the tax office knows the number."""
    try:
        return lookup(number).valid
    except:
        logger.warning("no answer about a VAT number")
        return False


def country(number: str) -> str:
    """The country that gave the number."""
    return number[:2].upper()
