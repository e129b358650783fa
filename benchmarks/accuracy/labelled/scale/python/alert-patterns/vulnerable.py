"""Marks chat messages that match the moderators' patterns."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """A message and the name of the pattern that it matches."""

    message_id: int
    pattern: str


def hits(messages: list[tuple[int, str]], patterns: dict[str, str]) -> list[Hit]:
    """Every pair of a message and a pattern that it matches."""
    found = []
    for message_id, text in messages:
        for name, pattern in patterns.items():
            matcher = re.compile(pattern, re.IGNORECASE)
            if matcher.search(text):
                found.append(Hit(message_id, name))
    return found
