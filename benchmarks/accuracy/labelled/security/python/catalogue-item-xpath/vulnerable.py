"""Reads prices out of the catalogue that the supplier sends as XML."""

from decimal import Decimal
from pathlib import Path

from lxml import etree


class Catalogue:
    def __init__(self, path: Path) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        self.tree = etree.parse(str(path), parser)

    def price_of(self, sku: str) -> Decimal | None:
        """The price of an article, if the supplier has it."""
        prices = self.tree.xpath(f"//item[@sku='{sku}']/price/text()")
        return Decimal(prices[0]) if prices else None

    def skus(self) -> list[str]:
        return self.tree.xpath("//item/@sku")

    def prices(self, skus: list[str]) -> dict[str, Decimal]:
        """SKU -> price, of those that the supplier has."""
        found = {}
        for sku in skus:
            price = self.price_of(sku)
            if price is not None:
                found[sku] = price
        return found
