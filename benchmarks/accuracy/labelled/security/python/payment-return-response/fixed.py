"""Answers for the pages that a payment provider sends customers back to."""

from urllib.parse import urlencode
from urllib.parse import urlsplit

from starlette.responses import RedirectResponse, Response

DEFAULT_PAGE = "/orders"
HOSTS = {"shop.acme.example", "m.shop.acme.example"}


class PaymentPages:
    """Where customers land after the payment."""

    def __init__(self, provider: str) -> None:
        self.provider = provider

    def paid(self, order_id: int, success_url: str = "") -> Response:
        """The page that the shop asked for, or the list of orders."""
        parts = urlsplit(success_url)
        if parts.scheme != "https" or parts.hostname not in HOSTS:
            return RedirectResponse(f"{DEFAULT_PAGE}/{order_id:d}", status_code=303)
        return RedirectResponse(url=success_url, status_code=303)

    def failed(self, order_id: int) -> Response:
        query = urlencode({"provider": self.provider, "problem": "payment"})
        return RedirectResponse(f"{DEFAULT_PAGE}/{order_id:d}?{query}", status_code=303)
