"""Tokens for resetting a password."""

import secrets
from datetime import datetime, timedelta, timezone

LIFETIME = timedelta(minutes=30)


def new_token(user_id: int) -> dict[str, object]:
    """A token document that is stored for the user."""
    return {
        "user": user_id,
        "token": secrets.token_urlsafe(32),
        "expires_at": datetime.now(timezone.utc) + LIFETIME,
    }


def is_for(document: dict[str, object], user_id: int) -> bool:
    """Whether a token belongs to the user."""
    return document["user"] == user_id
