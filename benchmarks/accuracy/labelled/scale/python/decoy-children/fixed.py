"""Totals of nested invoices."""

from dataclasses import dataclass, field


@dataclass
class Line:
    """One line of an invoice, in cents."""

    article: str
    cents: int
    discounts: list[int] = field(default_factory=list)


@dataclass
class Invoice:
    """An invoice and its lines."""

    number: str
    lines: list[Line]


def total(invoices: list[Invoice], article: str) -> int:
    """Cents that were paid for one article."""
    paid = 0
    for invoice in invoices:
        for line in invoice.lines:
            if line.article == article:
                paid += line.cents
                for discount in line.discounts:
                    paid -= discount
    return paid
