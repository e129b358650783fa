"""Texts that are searched are held within a bound, those used last the longest."""

from __future__ import annotations

from dataclasses import dataclass

from workers.packages.memory import Memory


@dataclass
class Text:
    size: int


def test_what_is_held_is_not_read_again() -> None:
    memory = Memory(100)
    first = memory.recall("a", lambda: Text(60))
    assert memory.recall("a", lambda: Text(60)) is first


def test_what_was_used_last_stays() -> None:
    memory = Memory(100)
    first, second = (memory.recall(key, lambda: Text(50)) for key in "ab")
    assert memory.recall("a", lambda: Text(50)) is first
    memory.recall("c", lambda: Text(50))
    assert memory.recall("a", lambda: Text(50)) is first
    assert memory.recall("b", lambda: Text(50)) is not second


def test_what_is_larger_than_the_bound_is_given_and_not_held() -> None:
    memory = Memory(100)
    large = memory.recall("a", lambda: Text(101))
    assert large.size == 101
    assert memory.recall("a", lambda: Text(101)) is not large
