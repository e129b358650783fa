"""Checks an uploaded participant list before it is stored."""

from collections import Counter


def clean(addresses: list[str]) -> list[str]:
    """Addresses without blanks, in lower case."""
    return [address.strip().lower() for address in addresses if address.strip()]


def duplicates(addresses: list[str]) -> set[str]:
    """Addresses that occur more than once."""
    counts = Counter(addresses)
    return {address for address, count in counts.items() if count > 1}


def warning(addresses: list[str]) -> str:
    """What the organiser is told, or an empty text."""
    repeated = duplicates(clean(addresses))
    return f"Entered twice: {', '.join(sorted(repeated))}" if repeated else ""
