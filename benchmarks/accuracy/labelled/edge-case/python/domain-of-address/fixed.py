"""Statistics about mail addresses."""

from collections import Counter
from collections.abc import Iterable


def local_part(address: str) -> str:
    """What stands in front of the @."""
    local, _, _ = address.partition("@")
    return local


def most_common_names(addresses: Iterable[str], limit: int = 10) -> list[tuple[str, int]]:
    """The local parts that occur most often."""
    return Counter(map(local_part, addresses)).most_common(limit)
