"""The programme of a concert for the choir's site."""

from html import escape
from urllib.parse import urlsplit


def link(address: str, label: str) -> str:
    """A link to a site of the web, or the bare label for any other address."""
    if urlsplit(address).scheme not in ("http", "https"):
        return escape(label)
    return f'<a href="{escape(address)}" rel="noopener">{escape(label)}</a>'


class Programme:
    def __init__(self, hall: dict) -> None:
        self.hall = hall
        self.pieces: list[dict] = []

    def add(self, piece: dict) -> None:
        self.pieces.append(piece)

    def line(self, piece: dict) -> str:
        return (
            "<li><em>"
            + escape(piece["title"])
            + "</em> by "
            + escape(piece["composer"])
            + ", arranged by "
            + escape(piece.get("arranger") or "the choir")
            + "</li>"
        )

    def markup(self) -> str:
        """The list of pieces below the name of the hall."""
        lines = "".join(self.line(piece) for piece in self.pieces)
        return "<h1>" + link(self.hall["site"], self.hall["name"]) + "</h1><ol>" + lines + "</ol>"
