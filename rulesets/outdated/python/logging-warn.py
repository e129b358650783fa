import logging
import warnings

logger = logging.getLogger(__name__)


def reserve(sku: str, stock: int) -> bool:
    if stock == 0:
        # ruleid: logging-warn
        logger.warn("no stock left for %s", sku)
        return False
    return True


def configure() -> None:
    # ruleid: logging-warn
    logging.warn("using the default configuration")


def reserve_modern(sku: str) -> None:
    # ok: logging-warn
    logger.warning("no stock left for %s", sku)


def deprecate() -> None:
    # ok: logging-warn
    warnings.warn("use reserve()", DeprecationWarning, stacklevel=2)
