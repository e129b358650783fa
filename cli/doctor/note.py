"""What a check came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cli.printable import printable

Level = Literal["ok", "warn", "FAIL"]


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the diagnosis: what was looked at, and what is so or has to be done."""

    level: Level
    subject: str
    text: str

    @property
    def line(self) -> str:
        """Subject and text on one line, without anything that could drive a terminal."""
        return printable(f"{self.subject}: {self.text}")
