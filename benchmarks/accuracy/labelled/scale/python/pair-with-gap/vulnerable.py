"""Finds bookings that belong together by the time between them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Booking:
    """One booking; `minute` counts from midnight."""

    code: str
    minute: int


def minutes(bookings: list[Booking]) -> list[int]:
    """The times of the bookings, in order."""
    return sorted(booking.minute for booking in bookings)


def has_gap(times: list[int], gap: int) -> bool:
    """Whether two bookings are exactly `gap` minutes apart."""
    for i in range(len(times)):
        for j in range(i + 1, len(times)):
            if times[j] - times[i] == gap:
                return True
    return False
