"""Turn support mails into tickets."""

import re
from dataclasses import dataclass

ORDER = re.compile(r"order\s+#?(?P<number>\d{6,10})", re.IGNORECASE)


@dataclass
class Ticket:
    order_number: str | None
    subject: str
    urgent: bool


def is_urgent(subject: str) -> bool:
    """Mails that ask for help at once."""
    return "urgent" in subject.lower()


def ticket_from_mail(subject: str) -> Ticket:
    """Build a ticket for the given subject line."""
    found = ORDER.search(subject)
    number = found.group("number") if found else None
    return Ticket(order_number=number, subject=subject.strip(), urgent=is_urgent(subject))
