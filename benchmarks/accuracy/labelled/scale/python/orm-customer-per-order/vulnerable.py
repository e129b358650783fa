"""Monthly revenue report for the finance team."""

from collections import defaultdict
from decimal import Decimal

from shop.models import Customer, Order


def revenue_by_customer(year: int, month: int) -> dict[str, Decimal]:
    """Sum the paid orders of one month per customer name."""
    orders = Order.objects.filter(paid=True, created_at__year=year, created_at__month=month)
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for order in orders:
        customer = Customer.objects.get(pk=order.customer_id)
        totals[customer.name] += order.total
    return dict(totals)


def format_report(totals: dict[str, Decimal]) -> str:
    """One line per customer, the largest first."""
    ranked = sorted(totals.items(), key=lambda item: item[1], reverse=True)
    return "\n".join(f"{name}: {amount:.2f}" for name, amount in ranked)
