"""Events of the audit trail."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timezone


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(timezone.utc)


@dataclass
class Event:
    """Something that a user did."""

    actor: str
    action: str
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    happened: datetime = field(default_factory=now)
