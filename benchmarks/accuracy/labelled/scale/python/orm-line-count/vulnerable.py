"""Warehouse export: which orders are ready to be packed."""

from django.db.models import Count

from warehouse.models import Order


def packing_list(limit: int = 200) -> list[dict[str, object]]:
    """Open orders with the number of lines, oldest first."""
    orders = Order.objects.filter(status="open").order_by("created_at")[:limit]
    rows = []
    for order in orders:
        rows.append(
            {
                "number": order.number,
                "lines": order.lines.count(),
                "priority": order.priority,
            }
        )
    return rows


def urgent(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows that must leave today."""
    return [row for row in rows if row["priority"] == "urgent"]
