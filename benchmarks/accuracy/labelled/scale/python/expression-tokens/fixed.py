"""Splits the formulas of a spreadsheet into tokens."""

import re

TOKEN = re.compile(r"\s*(\d+|[A-Z]+\d+|[-+*/()])")


def tokens(formula: str) -> list[str]:
    """The tokens of a formula. Raises ValueError where none begins."""
    found = []
    position = 0
    while position < len(formula):
        match = TOKEN.match(formula, position)
        if match is None:
            raise ValueError(f"no token at {position}")
        found.append(match.group(1))
        position = match.end()
    return found
