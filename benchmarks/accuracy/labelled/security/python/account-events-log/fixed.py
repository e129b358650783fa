"""What happens to accounts, for the operators."""

import ipaddress
import logging
import re
from datetime import datetime

logger = logging.getLogger(__name__)
LOGIN = re.compile(r"[a-z0-9._-]{1,32}")


class AccountEvents:
    def __init__(self, service: str) -> None:
        self.service = service

    def signed_in(self, account_id: int, at: datetime) -> None:
        logger.info("login of account %d at %s", account_id, at.isoformat())

    def refused(self, username: str) -> None:
        """Notes a login that was refused."""
        shown = username.replace("\r", "").replace("\n", "")[:64]
        logger.warning("login of %s was refused", shown)

    def locked(self, username: str) -> None:
        """Raises ValueError if the name is none."""
        if not LOGIN.fullmatch(username):
            raise ValueError("no name of an account")
        logger.warning("too many login attempts of %s", username)

    def from_address(self, client_ip: str) -> None:
        """Raises ValueError if it is no address."""
        logger.info("access from %s", ipaddress.ip_address(client_ip))

    def unknown(self, username: str) -> None:
        logger.warning("login of an unknown account %r", username)

    def loaded(self, path: str) -> None:
        logger.info("settings were read from %s", path)
