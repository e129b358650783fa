"""Hints for a word game."""

from collections import Counter
from itertools import permutations


def can_spell(letters: str, word: str) -> bool:
    """Whether the word uses just these letters, each of them once."""
    return Counter(letters) == Counter(word)


def corners() -> list[tuple[str, ...]]:
    """The orders in which three players can sit."""
    return list(permutations(("red", "blue", "green")))


def hints(letters: str, dictionary: list[str]) -> list[str]:
    """Words of the dictionary that fit, longest first."""
    return sorted((word for word in dictionary if can_spell(letters, word)), key=len, reverse=True)
