import hashlib
import json
from typing import Any

import redis

pool = redis.ConnectionPool(host="cache.internal", max_connections=20)


def cache_key(prefix: str, arguments: dict[str, Any]) -> str:
    """The same arguments give the same key, in any order."""
    text = json.dumps(arguments, sort_keys=True, default=str)
    return f"{prefix}:{hashlib.sha1(text.encode()).hexdigest()}"


def remembered(prefix: str, arguments: dict[str, Any]) -> bytes | None:
    """What was computed for these arguments before, if it is still there."""
    client = redis.Redis(connection_pool=pool)
    return client.get(cache_key(prefix, arguments))
