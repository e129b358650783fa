"""Leaves the checkout towards the page that the shop kept with the order."""

from urllib.parse import quote, urlsplit

from django.http import HttpResponseRedirect
from django.shortcuts import redirect

HOST = "shop.acme.example"
PAGES = {"basket": "/basket/", "orders": "/orders/"}


def continue_shopping(continue_to: str) -> HttpResponseRedirect:
    """Back to a page by its short name; the front page for anything else."""
    return HttpResponseRedirect(PAGES.get(continue_to, "/"))


def product(return_slug: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"https://{HOST}/products/{quote(return_slug, safe='')}/")


def leave(next_url: str) -> HttpResponseRedirect:
    """On to an address of the shop. Raises ValueError if it is none."""
    parts = urlsplit(next_url)
    if parts.scheme != "https" or parts.hostname != HOST:
        raise ValueError("not a page of the shop")
    return redirect(next_url)


def order(next_id: int) -> HttpResponseRedirect:
    return redirect("orders:detail", pk=next_id)
