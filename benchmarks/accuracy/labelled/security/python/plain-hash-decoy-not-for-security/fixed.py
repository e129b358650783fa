import hashlib
from collections.abc import Iterable


def shard_of(key: str, shards: int) -> int:
    """Where a key lives. Stable over processes, unlike `hash`."""
    number = hashlib.md5(key.encode(), usedforsecurity=False).digest()
    return int.from_bytes(number[:8], "big") % shards


def spread(keys: Iterable[str], shards: int) -> dict[int, list[str]]:
    groups: dict[int, list[str]] = {}
    for key in keys:
        groups.setdefault(shard_of(key, shards), []).append(key)
    return groups
