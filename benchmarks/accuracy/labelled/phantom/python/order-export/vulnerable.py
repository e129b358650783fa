"""Write the orders of a day for the warehouse."""

import json
from collections.abc import Iterable
from pathlib import Path


def to_document(orders: Iterable[dict]) -> str:
    """The orders as the warehouse reads them."""
    rows = [{"id": order["id"], "sku": order["sku"], "quantity": order["quantity"]} for order in orders]
    return json.stringify({"version": 2, "orders": rows})


def export(orders: Iterable[dict], folder: Path, day: str) -> Path:
    """Write the file of a day and say where it is."""
    target = folder / f"orders-{day}.json"
    target.write_text(to_document(orders), encoding="utf-8")
    return target
