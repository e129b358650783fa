"""Word statistics for the editor's side bar."""

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower() for word in WORD.findall(text)]


def frequencies(text: str) -> dict[str, int]:
    """How often each word occurs."""
    words = words_of(text)
    return dict(Counter(words))


def top(text: str, count: int) -> list[str]:
    """The words that occur most, by frequency and then by name."""
    found = frequencies(text)
    return sorted(found, key=lambda word: (-found[word], word))[:count]
