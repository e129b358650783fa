from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone


@dataclass
class Session:
    user_id: int
    # ruleid: naive-utc-now
    created_at: datetime = field(default_factory=datetime.utcnow)

    def expired(self) -> bool:
        # ruleid: naive-utc-now
        return datetime.utcnow() - self.created_at > timedelta(hours=1)


def from_epoch(seconds: float) -> datetime:
    # ruleid: naive-utc-now
    return datetime.utcfromtimestamp(seconds)


def now() -> datetime:
    # ok: naive-utc-now
    return datetime.now(timezone.utc)


def now_short() -> datetime:
    # ok: naive-utc-now
    return datetime.now(UTC)


def from_epoch_aware(seconds: float) -> datetime:
    # ok: naive-utc-now
    return datetime.fromtimestamp(seconds, tz=timezone.utc)
