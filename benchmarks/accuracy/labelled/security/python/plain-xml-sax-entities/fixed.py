import xml.sax
from typing import BinaryIO
from xml.sax.handler import ContentHandler, feature_external_ges


class Titles(ContentHandler):
    """Collects the titles of a feed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def startElement(self, name, attributes) -> None:
        if name == "item":
            self.found.append(attributes.get("title", ""))


def titles(feed: BinaryIO) -> list[str]:
    handler = Titles()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, False)
    parser.setContentHandler(handler)
    parser.parse(feed)
    return handler.found
