"""Coupons at the checkout."""

from datetime import date


class CouponStore:
    """The coupons that were given out."""

    def __init__(self, rows: dict[str, dict]) -> None:
        self._rows = rows

    def find(self, code: str) -> dict | None:
        """The coupon of a code."""
        return self._rows.get(code.strip().upper())

    def redeem(self, code: str, customer: int, today: date) -> int:
        """Mark a coupon as used; gives its value in cents. Raises ValueError."""
        coupon = self.find(code)
        if coupon is None or coupon["until"] < today:
            raise ValueError("this coupon cannot be used")
        coupon["used_by"].append(customer)
        return coupon["cents"]

    def left(self, today: date) -> list[str]:
        """Codes that can still be used by somebody."""
        return [code for code, coupon in self._rows.items() if coupon["until"] >= today]
