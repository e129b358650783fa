"""Parses the value of an Accept-Language header."""
import re

LANGUAGE = re.compile(r"^([a-zA-Z]+(?:-[a-zA-Z]+)*)(;q=([0-9.]+))?$")


def languages(header):
    """The languages of the header, the preferred one first."""
    found = []
    for part in header.split(","):
        match = LANGUAGE.match(part.strip())
        if match:
            found.append((float(match.group(match.lastindex)) if ";q=" in part else 1.0, match.group(1)))
    return [name for _, name in sorted(found, reverse=True)]
