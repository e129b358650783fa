"""Links to other shops."""

from urllib.parse import quote

SHOPS = {"de": "https://shop.example/de", "fr": "https://shop.example/fr"}


def product_link(country, name, campaign=None):
    """The address of a product in the shop of a country."""
    base = SHOPS.get(country, SHOPS["de"])
    link = f"{base}/search/{quote(name)}"
    if campaign:
        link += f"?campaign={quote(campaign)}"
    return link


def all_links(name):
    """The addresses in all shops."""
    return {country: product_link(country, name) for country in SHOPS}
