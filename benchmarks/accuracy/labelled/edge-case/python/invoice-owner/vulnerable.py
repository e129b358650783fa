"""Who may see an invoice."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from billing.errors import InvoiceNotFoundError
from billing.models import Invoice


def owner_of(session: Session, invoice_id: int) -> int:
    """The id of the customer that an invoice belongs to."""
    statement = select(Invoice).where(Invoice.id == invoice_id)
    invoice = session.execute(statement).scalar_one_or_none()
    return invoice.customer_id


def is_owner(session: Session, invoice_id: int, customer_id: int) -> bool:
    """Whether the invoice belongs to this customer."""
    return owner_of(session, invoice_id) == customer_id
