from dataclasses import dataclass

from billing.models import Invoice, User


@dataclass
class Billing:
    """What the back office may do with invoices."""

    user: User

    def cancel(self, invoice: Invoice) -> None:
        """Only administrators may."""
        if not self.user.is_admin:
            raise PermissionError("administrators only")
        invoice.cancelled = True
        invoice.save()

    def total(self, invoices: list[Invoice]) -> int:
        return sum(invoice.cents for invoice in invoices)
