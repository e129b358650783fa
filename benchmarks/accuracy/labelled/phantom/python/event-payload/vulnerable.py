"""What we tell the calendar about a booking."""

from datetime import datetime, timedelta, timezone


def payload(booking) -> dict:
    """The booking as an event."""
    created = datetime.now(timezone.utc)
    return {
        "id": str(booking.id),
        "title": booking.title,
        "created": created.toISOString(),
        "ends": (booking.start + timedelta(minutes=booking.minutes)).isoformat(),
    }


def payloads(bookings) -> list[dict]:
    """Events of all bookings that were not called off."""
    return [payload(booking) for booking in bookings if not booking.cancelled]
