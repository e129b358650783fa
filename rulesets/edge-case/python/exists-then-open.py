import contextlib
import os


def read_cache(path):
    if os.path.exists(path):
        # ruleid: exists-then-open
        with open(path) as file:
            return file.read()
    return ""


def read_cache_directly(path):
    try:
        # ok: exists-then-open
        with open(path) as file:
            return file.read()
    except FileNotFoundError:
        return ""


def forget(path):
    # ok: exists-then-open
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)
