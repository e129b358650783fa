from datetime import datetime, timedelta, timezone

import arrow


def audit_entry(user: str) -> dict:
    # ruleid: datetime-method-from-another-language
    return {"user": user, "at": datetime.now(timezone.utc).toISOString()}


def trial_end() -> datetime:
    start = datetime.now(timezone.utc)
    # ruleid: datetime-method-from-another-language
    return start.addDays(14)


def audit_entry_python(user: str) -> dict:
    # ok: datetime-method-from-another-language
    return {"user": user, "at": datetime.now(timezone.utc).isoformat()}


def trial_end_python() -> datetime:
    start = datetime.now(timezone.utc)
    # ok: datetime-method-from-another-language
    return start + timedelta(days=14)


def humanised(text: str) -> str:
    # ok: datetime-method-from-another-language
    return arrow.get(text).humanize()
