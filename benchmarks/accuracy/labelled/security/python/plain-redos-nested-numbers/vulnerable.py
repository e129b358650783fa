import re

NUMBERS = r"^\s*(\d+,?\s*)+;$"


def parse(line: str) -> list[int]:
    """`1, 2, 3;` as numbers. Raises ValueError."""
    if re.match(NUMBERS, line) is None:
        raise ValueError("expected numbers and a semicolon")
    return [int(number) for number in line.strip().rstrip(";").split(",")]
