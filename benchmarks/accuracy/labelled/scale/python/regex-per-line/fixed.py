"""Splits a chat export into messages."""

import re
from collections.abc import Iterable

AUTHOR = re.compile(r"^[\w ]{1,40}$")
MESSAGE = re.compile(r"^\[\d{2}:\d{2}\] ([^:]+): (.*)$")


def messages(lines: Iterable[str]) -> list[tuple[str, str]]:
    """(author, text) of each message."""
    found = []
    for line in lines:
        match = MESSAGE.match(line)
        if match is not None and AUTHOR.match(match[1]):
            found.append((match[1], match[2]))
    return found
