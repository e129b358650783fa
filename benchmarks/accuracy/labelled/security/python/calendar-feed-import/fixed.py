from datetime import datetime
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

TIMEOUT = 15
MOST_BYTES = 2_000_000
CALENDARS = {"calendar.mailhost.example", "ics.groupware.example"}


class FeedError(ValueError):
    """The feed is no calendar."""


def download(feed_url):
    """The text of a calendar feed that a member subscribed to."""
    parts = urlsplit(feed_url)
    if parts.scheme != "https" or parts.hostname not in CALENDARS:
        raise FeedError("only calendars of the services that we know")
    query = Request(feed_url, headers={"User-Agent": "planner/2.1", "Accept": "text/calendar"})
    with urlopen(query, timeout=TIMEOUT) as answer:
        text = answer.read(MOST_BYTES).decode("utf-8", "replace")
    if not text.startswith("BEGIN:VCALENDAR"):
        raise FeedError("no calendar")
    return text


def starts(text):
    """When the events of a calendar begin."""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.partition(";")[0] == "DTSTART" and value.endswith("Z"):
            yield datetime.strptime(value, "%Y%m%dT%H%M%S%z")
