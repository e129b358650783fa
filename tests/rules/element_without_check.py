import xml.etree.ElementTree as ET

from bs4 import BeautifulSoup


def price(page):
    soup = BeautifulSoup(page, "html.parser")
    # ruleid: element-without-check
    return soup.find("span", class_="price").text.strip()


def next_page(page):
    link = BeautifulSoup(page, "html.parser").select_one("a.next")
    # ruleid: element-without-check
    return link["href"]


def titles(feed):
    # ruleid: element-without-check
    return [item.find("title").text for item in ET.fromstring(feed).iter("item")]


def price_checked(page):
    tag = BeautifulSoup(page, "html.parser").find("span", class_="price")
    if tag is None:
        raise ValueError("the page has no price")
    # ok: element-without-check
    return tag.text.strip()


def next_page_or_none(page):
    link = BeautifulSoup(page, "html.parser").select_one("a.next")
    # ok: element-without-check
    return link["href"] if link else None


def titles_by_default(feed):
    # ok: element-without-check
    return [item.findtext("title", default="") for item in ET.fromstring(feed).iter("item")]
