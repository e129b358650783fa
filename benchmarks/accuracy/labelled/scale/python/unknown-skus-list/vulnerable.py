"""Compares the web shop's catalogue with the warehouse."""

from pathlib import Path


def load_skus(path: Path) -> list[str]:
    """The article numbers of an export, one per line."""
    known = path.read_text(encoding="utf-8").splitlines()
    return known


def missing_in_shop(warehouse: list[str], shop: list[str]) -> list[str]:
    """Articles in stock that cannot be bought, in the order of the warehouse."""
    result = []
    for sku in warehouse:
        if sku not in shop:
            result.append(sku)
    return result


def report(warehouse_file: Path, shop_file: Path) -> str:
    """The missing articles, one per line."""
    return "\n".join(missing_in_shop(load_skus(warehouse_file), load_skus(shop_file)))
