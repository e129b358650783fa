"""Readings of a weather station by what they measure."""

from enum import Enum
from statistics import fmean

from lxml import etree


class Kind(Enum):
    TEMPERATURE = "temperature"
    PRESSURE = "pressure"
    HUMIDITY = "humidity"


class WeatherFile:
    def __init__(self, data: bytes) -> None:
        self.root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))

    def values(self, kind: Kind) -> list[float]:
        """What was measured, in the order of the file."""
        return [float(text) for text in self.root.xpath(f"//reading[@kind='{kind.value}']/text()")]

    def dates(self) -> list[str]:
        return self.root.xpath("//reading/@date")


def mean(values: list[float]) -> float | None:
    """The mean, or None if nothing was measured."""
    return fmean(values) if values else None
