"""Receipts that customers can check."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

ALGORITHM = "md5"


@dataclass(frozen=True)
class Receipt:
    number: int
    cents: int
    customer: str

    def seal(self, key: bytes) -> str:
        """A code that proves that we issued this receipt."""
        engine = hashlib.new(ALGORITHM)
        engine.update(key)
        engine.update(f"{self.number}|{self.cents}|{self.customer}".encode())
        return engine.hexdigest()

    def line(self, key: bytes) -> str:
        return f"{self.number};{self.cents};{self.seal(key)}"
