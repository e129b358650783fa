"""Values out of the logs of the sensors."""

import re

from lxml import etree

NUMBER = re.compile(r"[A-Z]{3}-[0-9]{4}")


class SensorLog:
    def __init__(self, data: bytes) -> None:
        self.root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))

    def values(self) -> list[float]:
        return [float(text) for text in self.root.xpath("//reading[@kind='temperature']/text()")]

    def nth(self, number: int) -> str:
        return self.root.xpath(f"string(//reading[{int(number)}])")

    def of_sensor(self, serial: str) -> list[str]:
        """Raises ValueError if it is no serial number."""
        if not NUMBER.fullmatch(serial):
            raise ValueError("three letters and four digits")
        return self.root.xpath(f"//sensor[@serial='{serial}']/reading/text()")

    def with_note(self, note: str) -> list[etree._Element]:
        return self.root.xpath("//reading[@note=$note]", note=note)

    def children(self, tag: str) -> list[etree._Element]:
        """The elements of a name below the root."""
        return self.root.findall(f"./{tag}")
