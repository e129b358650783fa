"""Transfers between the accounts of one bank."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from decimal import Decimal

logger = logging.getLogger(__name__)


class TransferRefused(Exception):
    """The transfer cannot be made; the text says why."""


@dataclass
class Account:
    number: str
    balance: Decimal
    frozen: bool = False


class Ledger:
    """Moves money between accounts and remembers what it did."""

    def __init__(self, accounts: dict[str, Account], journal) -> None:
        self._accounts = accounts
        self._journal = journal
        self._lock = threading.Lock()

    def transfer(self, source: str, target: str, amount: Decimal) -> str:
        """Move `amount` from one account to the other and give the entry's id."""
        if amount <= 0:
            raise TransferRefused(f"the amount must be positive, not {amount}")
        sender = self._accounts.get(source)
        if sender is None:
            raise TransferRefused(f"there is no account {source}")
        receiver = self._accounts[target]
        with self._lock:
            sender.balance -= amount
            receiver.balance += amount
            entry = self._journal.append(source, target, amount)
        logger.info("transfer %s of %s", entry, amount)
        return entry

    def average_balance(self, numbers: list[str]) -> Decimal:
        """The mean over some accounts."""
        total = sum((self._accounts[number].balance for number in numbers), Decimal(0))
        return total / len(numbers)

    def close(self, number: str, reason: str) -> None:
        """Close an account that is empty."""
        account = self._accounts[number]
        assert account.balance == 0, "only an empty account can be closed"
        self._journal.close(account.number, reason)
        del self._accounts[number]
