"""Read versions of release tags."""

import re


class TagError(ValueError):
    """A tag that is no version."""


def parse_tag(tag: str) -> tuple[int, int, int]:
    """The three numbers of a tag such as v1.2.3."""
    match = re.match(r"v(\d+)\.(\d+)\.(\d+)", tag)
    if match is None:
        raise TagError(f"not a version tag: {tag[:40]!r}")
    major, minor, patch = match.groups()
    return int(major), int(minor), int(patch)


def newest(tags: list[str]) -> tuple[int, int, int] | None:
    """The highest version of all tags."""
    return max((parse_tag(tag) for tag in tags), default=None)
