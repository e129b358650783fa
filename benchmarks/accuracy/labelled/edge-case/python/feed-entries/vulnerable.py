"""Entries of an RSS feed."""

from collections.abc import Iterator

from defusedxml import ElementTree


def entries(feed: str) -> Iterator[dict[str, str]]:
    """Title and link of each entry."""
    root = ElementTree.fromstring(feed)
    for item in root.iter("item"):
        yield {"title": item.find("title").text, "link": item.find("link").text}
