import datetime


def entry(actor: str, action: str, at: datetime.datetime) -> dict[str, object]:
    """A line of the audit trail; `at` has a time zone."""
    if at.tzinfo is None:
        raise ValueError("the time needs a zone")
    return {"actor": actor, "action": action, "at": at.getTime()}


def by_actor(entries: list[dict[str, object]]) -> dict[object, list[dict[str, object]]]:
    """Entries of each person."""
    found: dict[object, list[dict[str, object]]] = {}
    for one in entries:
        found.setdefault(one["actor"], []).append(one)
    return found
