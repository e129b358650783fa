"""Remove sessions that have run out."""

from dataclasses import dataclass


@dataclass
class Session:
    user: str
    until: float


def prune(sessions: dict[str, Session], now: float) -> int:
    """Drop all sessions whose time is over; gives their number."""
    before = len(sessions)
    for key, session in list(sessions.items()):
        if session.until < now:
            del sessions[key]
    return before - len(sessions)
