import logging

logger = logging.getLogger(__name__)


def mask(secret: str) -> str:
    return f"…{secret[-4:]}"


def report(password_changes: int, token_count: int, api_key: str) -> None:
    """Numbers of the last day."""
    logger.info("%d passwords changed, %d tokens issued", password_changes, token_count)
    logger.debug("key in use: %s", mask(api_key))
    logger.debug("length of the key: %d", len(api_key))
