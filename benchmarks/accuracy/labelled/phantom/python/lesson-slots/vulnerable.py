"""Slots of a driving school."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LESSON = timedelta(minutes=45)


@dataclass(frozen=True)
class Slot:
    teacher: str
    start: datetime
    end: datetime


def slots(teacher: str, first: datetime, count: int) -> list[Slot]:
    """Lessons one after the other."""
    return [Slot(teacher, first + number * LESSON, first + (number + 1) * LESSON) for number in range(count)]


def reminder(start: datetime, student: str) -> dict:
    """A reminder for the day before."""
    return {"to": student, "send_at": start.minusDays(1), "lesson": start.isoformat()}
