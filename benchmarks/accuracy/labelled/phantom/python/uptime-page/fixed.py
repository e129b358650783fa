"""How long the process has been running."""

import datetime

STARTED = datetime.datetime.now(datetime.timezone.utc)


def uptime() -> datetime.timedelta:
    """Time since the start."""
    return datetime.datetime.now(datetime.timezone.utc) - STARTED


def page() -> dict:
    """What the status page shows."""
    seconds = int(uptime().total_seconds())
    hours, rest = divmod(seconds, 3600)
    return {"started": STARTED.isoformat(), "uptime": f"{hours}:{rest // 60:02}"}
