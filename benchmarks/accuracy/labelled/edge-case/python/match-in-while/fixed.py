"""Read the header lines of a message."""

import re

HEADER = re.compile(r"(?P<name>[A-Za-z-]+):\s?(?P<value>.*)")


def headers(lines: list[str]) -> dict[str, str]:
    """Name to value of each header, until the first line that is none."""
    found = {}
    for line in lines:
        match = HEADER.fullmatch(line)
        if not match:
            break
        found[match["name"].lower()] = match["value"]
    return found


def is_header(line: str) -> bool:
    """Whether a line is a header."""
    return HEADER.fullmatch(line) is not None
