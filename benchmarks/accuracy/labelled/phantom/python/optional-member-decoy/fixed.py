"""Use what the running Python has."""

import itertools
import math


def chunks(items, size):
    """Tuples of at most `size` items."""
    if hasattr(itertools, "batched"):
        yield from itertools.batched(items, size)
        return
    iterator = iter(items)
    while chunk := tuple(itertools.islice(iterator, size)):
        yield chunk


def cube_root(value):
    """The real cube root."""
    try:
        return math.cbrt(value)
    except AttributeError:
        return math.copysign(abs(value) ** (1 / 3), value)
