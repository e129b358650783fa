"""Renders an invoice as Markdown."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Line:
    """One position of an invoice."""

    name: str
    count: int
    price: Decimal


class Document:
    """Collects the text of a document."""

    def __init__(self, title: str) -> None:
        self.text = f"# {title}\n\n"

    def row(self, *cells: object) -> None:
        """Add a row of a table."""
        self.text = self.text + "| " + " | ".join(map(str, cells)) + " |\n"

    def render(self) -> str:
        """The whole text."""
        return self.text


def invoice(number: str, lines: list[Line]) -> str:
    """The invoice as a table with a total."""
    document = Document(f"Invoice {number}")
    document.row("Item", "Count", "Price")
    document.row("---", "---:", "---:")
    for line in lines:
        document.row(line.name, line.count, line.price)
    document.row("Total", "", sum((line.count * line.price for line in lines), Decimal(0)))
    return document.render()
