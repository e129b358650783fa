"""Slugs for the blog."""

import re

NOT_WORD = re.compile(r"[^a-z0-9]+")


def slugify(title: str) -> str:
    """A title as it stands in the address."""
    return NOT_WORD.sub("-", title.lower()).strip("-")


def unique_slug(title: str, taken: set[str]) -> str:
    """A slug that nobody has yet."""
    slug = slugify(title) or "post"
    number = 2
    candidate = slug
    while candidate in taken:
        candidate = f"{slug}-{number}"
        number += 1
    return candidate
