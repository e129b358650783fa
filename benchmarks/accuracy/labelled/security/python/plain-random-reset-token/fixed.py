"""Password resets by mail."""

import secrets
import string
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from accounts.mail import send_reset_mail
from accounts.models import ResetRequest, User

ALPHABET = string.ascii_letters + string.digits
VALID_FOR = timedelta(hours=1)


def start_reset(db: Session, user: User) -> None:
    """Store a one-time token and mail it."""
    token = "".join(secrets.choice(ALPHABET) for _ in range(40))
    db.add(ResetRequest(user_id=user.id, token=token, expires=datetime.now(UTC) + VALID_FOR))
    db.commit()
    send_reset_mail(user.email, token)
