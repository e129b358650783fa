"""Checks the headers of an uploaded spreadsheet."""

REQUIRED = ("name", "street", "town", "zip")
ALIASES = {"name": ["name", "full name"], "zip": ["zip", "postcode", "postal code"]}


def missing(headers: list[str]) -> list[str]:
    """Required columns that are not there under any of their names."""
    present = {header.strip().lower() for header in headers}
    absent = []
    for column in REQUIRED:
        for alias in ALIASES.get(column, [column]):
            if alias in present:
                break
        else:
            absent.append(column)
    return absent


def positions(headers: list[str]) -> dict[str, int]:
    """Where each required column is."""
    return {column: headers.index(column) for column in REQUIRED if column in headers}
