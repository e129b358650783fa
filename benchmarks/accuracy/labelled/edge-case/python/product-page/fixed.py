"""Read prices from product pages."""

from bs4 import BeautifulSoup


class LayoutError(ValueError):
    """The page does not look as expected."""


def price_text(html: str) -> str:
    """The price as it stands on the page."""
    soup = BeautifulSoup(html, "html.parser")
    tag = soup.find("span", {"itemprop": "price"})
    if tag is None:
        raise LayoutError("no price on the page")
    return tag.get_text(strip=True)


def image_addresses(html: str) -> list[str]:
    """Where the pictures of the product are."""
    soup = BeautifulSoup(html, "html.parser")
    return [image["src"] for image in soup.find_all("img", src=True)]
