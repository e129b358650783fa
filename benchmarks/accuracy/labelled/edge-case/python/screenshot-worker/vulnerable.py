"""Take pictures of pages."""

import logging

logger = logging.getLogger(__name__)


class PageError(Exception):
    """A page could not be shown."""


def take_all(browser, addresses: list[str]) -> dict[str, bytes]:
    """A picture of each page that could be shown."""
    pictures = {}
    for address in addresses:
        try:
            pictures[address] = browser.picture(address)
        except BaseException as error:
            logger.error("no picture: %s", error)
    return pictures
