"""Book payments."""

import logging

logger = logging.getLogger(__name__)


def book(ledger, payment) -> bool:
    """Write a payment into the ledger; says whether it is there."""
    booked = False
    try:
        ledger.open()
        ledger.write(payment)
        booked = True
    finally:
        ledger.close()
    return booked


def book_all(ledger, payments) -> None:
    """Book one payment after the other."""
    for payment in payments:
        if not book(ledger, payment):
            logger.error("payment %s is missing", payment.id)
