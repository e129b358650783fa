"""Writes the key of the service."""
import os


def write_key(path, key):
    """Writes `key` where the service reads it."""
    with open(path, "wb") as sink:
        sink.write(key)
    os.chmod(path, 0o600)
