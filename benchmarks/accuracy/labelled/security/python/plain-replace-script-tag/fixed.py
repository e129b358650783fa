import html
from dataclasses import dataclass


@dataclass(frozen=True)
class Comment:
    author: str
    text: str


def clean(text: str) -> str:
    """The text as it may stand in a page."""
    return html.escape(text).strip()


def as_html(comment: Comment) -> str:
    return f"<article><h3>{clean(comment.author)}</h3><p>{clean(comment.text)}</p></article>"
