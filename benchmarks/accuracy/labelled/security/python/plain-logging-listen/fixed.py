import logging
import logging.config
import threading

PORT = 9030
logger = logging.getLogger(__name__)


def accepted(data: bytes) -> bytes | None:
    """Only what the deployment's key has signed."""
    from deployment.signing import opened

    return opened(data)


def start_listener() -> threading.Thread:
    """Lets the operators change levels while the service runs."""
    listener = logging.config.listen(PORT, verify=accepted)
    listener.daemon = True
    listener.start()
    logger.info("levels can be changed on port %d", PORT)
    return listener
