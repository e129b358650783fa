from enum import Enum

from lxml import etree


def item(document: etree._ElementTree, name: str) -> list:
    # ruleid: xpath-from-parameter
    return document.xpath(f"//item[@name='{name}']")


def item_bound(document: etree._ElementTree, name: str) -> list:
    # ok: xpath-from-parameter
    return document.xpath("//item[@name=$name]", name=name)


def step(document: etree._ElementTree, tag: str) -> list:
    # ok: xpath-from-parameter
    return document.xpath("//" + tag)


class Kind(Enum):
    RAIN = "rain"
    WIND = "wind"


def of_kind(document: etree._ElementTree, kind: Kind) -> list:
    # ok: xpath-from-parameter
    return document.xpath(f"//reading[@kind='{kind.value}']")
