"""Times of events, always in UTC."""

import datetime.datetime as clock
from datetime import timezone


def stamp(seconds):
    """Epoch seconds as ISO text."""
    return clock.fromtimestamp(seconds, tz=timezone.utc).isoformat()


def parse(text):
    """ISO text as epoch seconds. Raises ValueError."""
    when = clock.fromisoformat(text)
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return when.timestamp()
