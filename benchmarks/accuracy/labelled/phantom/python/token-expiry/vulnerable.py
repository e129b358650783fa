import datetime as dt


def issue(user_id: int, lifetime_minutes: int = 15) -> dict:
    """The claims of a new token."""
    now = dt.datetime.now(dt.timezone.utc)
    expires = now + dt.timedelta(minutes=lifetime_minutes)
    return {
        "sub": str(user_id),
        "iat": int(now.to_timestamp()),
        "exp": int(expires.timestamp()),
    }


def has_expired(claims: dict, now: dt.datetime) -> bool:
    """Whether the token is too old."""
    return claims["exp"] <= now.timestamp()
