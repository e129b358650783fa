"""Read the profile of a customer from another service."""

import logging

from profiles.client import ProfileError, fetch_profile

logger = logging.getLogger(__name__)


class ProfileUnavailableError(Exception):
    """The other service did not answer."""


def greeting(customer_id: int) -> str:
    """How a customer is addressed in mails."""
    try:
        profile = fetch_profile(customer_id)
    except ProfileError as error:
        logger.error("no profile of %s: %s", customer_id, error)
        raise ProfileUnavailableError(customer_id) from error
    return f"Dear {profile['first_name']} {profile['last_name']}"
