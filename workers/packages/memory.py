"""Texts that were read lately: a distribution may have hundreds of megabytes, and several may be searched at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar, cast

MOST_BYTES = 128 * 1024 * 1024
"""The judge may take 500 MB; beside these there are the text in hand, which may be as large, and the index."""


class Sized(Protocol):
    """What is remembered."""

    @property
    def size(self) -> int:
        """In bytes."""


_Thing = TypeVar("_Thing", bound=Sized)


class Memory:
    """The things asked for last, up to a number of bytes together."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._things: dict[Hashable, Sized] = {}
        self._bytes = 0

    def recall(self, key: Hashable, make: Callable[[], _Thing]) -> _Thing:
        """What `make` gave for `key` before, if it is still here, else what it gives now."""
        thing = self._things.pop(key, None)
        if thing is None:
            thing = make()
            self._bytes += thing.size
        self._things[key] = thing
        while self._bytes > self._most:
            oldest = next(iter(self._things))
            self._bytes -= self._things.pop(oldest).size
        return cast(_Thing, thing)
