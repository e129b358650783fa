"""Trial periods of accounts."""

from datetime import datetime, timedelta, timezone

TRIAL = timedelta(days=30)


def is_in_trial(started: datetime, now: datetime) -> bool:
    """Whether the trial still runs."""
    return now < started + TRIAL


def days_left(started: datetime, now: datetime) -> int:
    """Whole days until the trial ends, never less than 0."""
    return max(0, (started + TRIAL - now).days)


def banner(started: datetime) -> str:
    """What the header says."""
    now = datetime.now(timezone.utc)
    return f"{days_left(started, now)} days left" if is_in_trial(started, now) else "Trial ended"
