import arrow


def renewal(started: str) -> str:
    """When a subscription is renewed, as text."""
    when = arrow.get(started)
    return when.shift(days=30).isoformat()


def label(started: str) -> str:
    """How long ago it was."""
    when = arrow.get(started)
    return f"{when.humanize()} ({when.format('YYYY-MM-DD')}, {when.int_timestamp})"
