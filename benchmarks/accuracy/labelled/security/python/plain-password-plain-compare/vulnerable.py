from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

hasher = PasswordHasher()


@dataclass
class Account:
    name: str
    password: str


class Accounts:
    """All accounts, by name."""

    def __init__(self, accounts: list[Account]) -> None:
        self._by_name = {account.name: account for account in accounts}

    def login(self, name: str, password: str) -> Account | None:
        """The account, if name and password belong together."""
        account = self._by_name.get(name)
        if account is None:
            return None
        if account.password == password:
            return account
        return None
