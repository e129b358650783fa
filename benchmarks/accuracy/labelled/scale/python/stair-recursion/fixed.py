"""Counts ways to lay a path with stones of one and two units."""

import sys
from functools import cache


@cache
def layouts(length: int) -> int:
    """How many different layouts a path of this length has."""
    if length < 2:
        return 1
    return layouts(length - 1) + layouts(length - 2)


@cache
def label(length: int) -> str:
    """The text beside the picture."""
    return f"{length} units: {layouts(length)} layouts"


if __name__ == "__main__":
    print(label(int(sys.argv[1])))
