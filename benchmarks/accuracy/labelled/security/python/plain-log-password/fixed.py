import logging
from dataclasses import dataclass

from accounts.hashing import verify

logger = logging.getLogger(__name__)


@dataclass
class Account:
    name: str
    password_hash: str


def login(account: Account, password: str) -> bool:
    """Whether the password is the account's."""
    if verify(account.password_hash, password):
        return True
    logger.warning("login of %s failed", account.name)
    return False
