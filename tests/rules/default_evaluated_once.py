import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.db import models
from django.utils import timezone


# ruleid: default-evaluated-once
def log_entry(text, when=datetime.now(UTC)):
    return {"text": text, "when": when}


@dataclass
class Order:
    # ruleid: default-evaluated-once
    id: str = str(uuid.uuid4())
    # ok: default-evaluated-once
    created: datetime = field(default_factory=lambda: datetime.now(UTC))


class Invoice(models.Model):
    # ruleid: default-evaluated-once
    issued = models.DateTimeField(default=timezone.now())
    # ok: default-evaluated-once
    changed = models.DateTimeField(default=timezone.now)


# ok: default-evaluated-once
def log_entry_now(text, when=None):
    when = datetime.now(UTC) if when is None else when
    return {"text": text, "when": when}


# ok: default-evaluated-once
def schedule(run, clock=datetime.now):
    return run(clock())
