"""Filters the inbox."""

from pathlib import Path


class Filter:
    """Knows the senders that are blocked."""

    def __init__(self, path: Path) -> None:
        self.blocked = []
        with path.open(encoding="utf-8") as file:
            for line in file:
                if line.strip():
                    self.blocked.append(line.strip().lower())

    def is_blocked(self, sender: str) -> bool:
        """Whether mail from that address is dropped."""
        return sender.lower() in self.blocked

    def wanted(self, messages):
        """The messages that may pass."""
        return [message for message in messages if not self.is_blocked(message.sender)]
