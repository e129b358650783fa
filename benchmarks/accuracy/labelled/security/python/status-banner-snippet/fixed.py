"""The banner that tells visitors of an outage, and the event that is sent to the status page."""

import json
from dataclasses import dataclass

import requests

STATES = ("operational", "degraded", "down")
STATUS_PAGE = "https://status.parcels.example/api/events"


@dataclass(frozen=True)
class Outage:
    service: str
    state: str
    minutes: int

    def __post_init__(self) -> None:
        if self.state not in STATES:
            raise ValueError(f"a state is one of {', '.join(STATES)}")


def banner(outage: Outage) -> str:
    """Shows the banner, and tells the status page once; the script gets no text of anybody's."""
    event = json.dumps({"service": outage.service, "state": outage.state})
    answer = requests.post(STATUS_PAGE, data=event, headers={"Content-Type": "application/json"}, timeout=10)
    answer.raise_for_status()
    states = json.dumps(STATES)
    return f"<script>showBanner({states}, {outage.minutes:d});</script>"
