"""A page with the stops of a tour on a map, which drivers open on their phones without a server."""

import json
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path


@dataclass(frozen=True)
class Stop:
    latitude: float
    longitude: float
    customer: str
    remark: str = ""


class TourPage:
    """One tour as a page that stands alone."""

    def __init__(self, title: str, stops: list[Stop]) -> None:
        self.title = title
        self.stops = stops

    def html(self) -> str:
        """The page with the map library, the stops and the code that draws them."""
        stops = json.dumps([asdict(stop) for stop in self.stops]).replace("<", "\\u003c")
        return f"""<!doctype html>
<title>{escape(self.title)}</title>
<div id="map"></div>
<script src="leaflet.js"></script>
<script>
  const stops = {stops};
  const map = L.map("map");
  for (const stop of stops) L.marker([stop.latitude, stop.longitude]).bindPopup(stop.customer).addTo(map);
</script>
"""

    def write(self, folder: Path) -> Path:
        target = folder / "tour.html"
        target.write_text(self.html(), encoding="utf-8")
        return target
