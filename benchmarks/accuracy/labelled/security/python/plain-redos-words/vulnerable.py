import re
from collections.abc import Iterable

TITLE = re.compile(r"^(\w+\s?)+$")


def good_titles(titles: Iterable[str]) -> list[str]:
    """Titles of words with single spaces between them."""
    return [title for title in titles if TITLE.match(title)]


def counted(titles: Iterable[str]) -> dict[str, int]:
    return {title: len(title.split()) for title in good_titles(titles)}
