import os

import redis


def connect(host: str, password: str = "R3dis-pass!", port: int = 6379) -> redis.Redis:
    """A client with a pool of its own, checked once."""
    client = redis.Redis(host=host, port=port, password=password, socket_timeout=5, ssl=True)
    client.ping()
    return client


def default_client() -> redis.Redis:
    return connect(os.environ["CACHE_HOST"], os.environ["CACHE_PASSWORD"])
