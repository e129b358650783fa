"""Labels for the things that a museum shows, printed from the browser."""

from dataclasses import dataclass, field
from enum import Enum
from html import escape


class Material(Enum):
    WOOD = "wood"
    STONE = "stone"
    METAL = "metal"


@dataclass
class Label:
    title: str
    maker: str
    year: int
    materials: list[Material] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.maker = escape(self.maker)

    def rows(self) -> str:
        return "".join(f"<li>{material.value}</li>" for material in self.materials)

    def html(self) -> str:
        """The label as one element."""
        return f"<div><h2>{escape(self.title)}</h2><p>{self.maker}, {self.year}</p><ul>{self.rows()}</ul></div>"


def sheet(labels: list[Label], width: int = 90) -> str:
    """All labels below each other, of one width in millimetres."""
    divs = "".join(label.html() for label in labels)
    return f"<style>div {{ width: {width}mm }}</style>{divs}"
