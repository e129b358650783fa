"""Sessions in memory, for tests and for development."""

import secrets


def new_session(sessions: dict[str, dict], user_id: int, limit: int = 10_000) -> str:
    """Store a session and return its token. Raises OverflowError when there are too many."""
    if len(sessions) >= limit:
        raise OverflowError("too many sessions")
    token = secrets.token_urlsafe(32)
    sessions[token] = {"user_id": user_id}
    return token


def end_session(sessions: dict[str, dict], token: str) -> None:
    """Forget a session; an unknown one is fine."""
    sessions.pop(token, None)
