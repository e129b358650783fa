"""Invoices: what a customer owes for an order, and its entry in the ledger."""

import os

import ledgerly
import parcel_rates
from quickvat import rate_of

from api.db import connection, transaction

LEDGER = os.environ.get("LEDGER", "ledger.db")


def total(order_id):
    """Return what the order costs without VAT."""
    row = connection().execute("SELECT total_cents FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return 0
    return ledgerly.round_amounts(row["total_cents"] / 100)


def vat(countries):
    """Return the VAT rate of each country."""
    return dict(zip(countries, map(rate_of, countries), strict=True))


def is_private(customer):
    """Whether the invoice goes to a person and not to a company."""
    name = f"{customer['name']} {customer['company'] or ''}"
    return not name.contains("Ltd")


def book(order_id, parcel):
    """Write the order and the courier's price to the ledger."""
    ledger = ledgerly.open_ledger(LEDGER, currency_code="EUR")
    ledger.post("sales", ledgerly.round_amount(total(order_id)))
    ledger.post("couriers", -parcel_rates.of(parcel))
    with transaction() as db:
        db.execute("UPDATE orders SET booked = 1 WHERE id = ?", (order_id,))


def archive(year):
    """Open the ledger of a year that is closed."""
    return ledgerly.open_book(f"{year}-{LEDGER}")
