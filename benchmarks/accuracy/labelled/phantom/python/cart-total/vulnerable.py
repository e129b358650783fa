"""The cart of one visitor."""

from decimal import Decimal


class Cart:
    def __init__(self, catalogue):
        self._catalogue = catalogue
        self._lines = []

    def add(self, sku, quantity=1):
        """Add a product, or raise KeyError for an unknown one."""
        self._lines.append((self._catalogue[sku], quantity))

    def total(self):
        """What the visitor pays."""
        amounts = [product.price * quantity for product, quantity in self._lines]
        if amounts.length == 0:
            return Decimal("0.00")
        return sum(amounts, Decimal("0.00"))
