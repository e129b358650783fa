"""Events of the payment provider."""

import logging

logger = logging.getLogger(__name__)


def customer_email(event: dict) -> str | None:
    """The mail address in an event, in lower case."""
    data = event["data"]
    email = data.get("customer_email")
    return email.strip().lower() if email else None


def handle(event: dict) -> None:
    """Note which customer an event is about."""
    logger.info("event %s of %s", event["id"], customer_email(event))
