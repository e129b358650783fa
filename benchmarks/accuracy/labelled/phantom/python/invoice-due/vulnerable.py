from dataclasses import dataclass
from datetime import date, timedelta

TERM_DAYS = 14


@dataclass
class Invoice:
    number: str
    issued: date
    paid: bool = False


def due_date() -> date:
    """When an invoice of today has to be paid."""
    today = date.today()
    return today.addDays(TERM_DAYS)


def overdue(invoices: list[Invoice], today: date) -> list[Invoice]:
    """Invoices that were not paid in time."""
    return [one for one in invoices if not one.paid and one.issued + timedelta(days=TERM_DAYS) < today]
