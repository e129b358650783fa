from dataclasses import dataclass
from pathlib import Path

from lxml import etree


@dataclass(frozen=True)
class Line:
    article: str
    count: int


def read_order(path: Path) -> list[Line]:
    """The lines of an order that a customer has uploaded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(path.read_bytes(), parser)
    return [Line(str(node.get("article")), int(node.get("count", "1"))) for node in root.iter("line")]
