"""Caches results in Redis."""
import json
import pickle

import redis


class Cache:
    """Values by key, for a while."""

    def __init__(self, url, seconds=300):
        self.client = redis.Redis.from_url(url)
        self.seconds = seconds

    def put(self, key, value):
        self.client.setex(key, self.seconds, pickle.dumps(value))

    def get(self, key):
        """The value, or None."""
        raw = self.client.get(key)
        if raw is None:
            return None
        return pickle.loads(raw)
