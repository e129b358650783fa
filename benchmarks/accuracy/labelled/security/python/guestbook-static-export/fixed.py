"""Writes the guest book as static pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

PER_PAGE = 50


@dataclass(frozen=True)
class Entry:
    author: str
    town: str
    words: str
    written: datetime


def article(entry: Entry) -> str:
    when = entry.written.strftime("%d.%m.%Y")
    return (
        f'<article><h2>{escape(entry.author)}</h2><p class="meta">{escape(entry.town)}, {when}</p>'
        f"<p>{escape(entry.words)}</p></article>"
    )


def pages(entries: list[Entry]) -> Iterator[str]:
    """Fifty entries on each."""
    for begin in range(0, len(entries), PER_PAGE):
        articles = "\n".join(article(entry) for entry in entries[begin : begin + PER_PAGE])
        yield f"<!doctype html><title>Guest book</title><main>{articles}</main>"


def export(entries: Iterable[Entry], folder: Path) -> int:
    """Returns how many pages were written."""
    ordered = sorted(entries, key=lambda entry: entry.written, reverse=True)
    number = 0
    for number, page in enumerate(pages(ordered), 1):
        (folder / f"guestbook-{number}.html").write_text(page, encoding="utf-8")
    return number
