"""Subscribers of the newsletter."""

from datetime import datetime

from sqlalchemy import String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """All tables."""


class Subscriber(Base):
    """Somebody who gets the newsletter."""

    __tablename__ = "subscribers"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(String(255))
    unsubscribe_token: Mapped[str] = mapped_column(String(64), unique=True)
    left_at: Mapped[datetime | None] = mapped_column(default=None)


def unsubscribe(session: Session, token: str, now: datetime) -> bool:
    """End a subscription; False if there is none with this token."""
    statement = select(Subscriber).where(Subscriber.unsubscribe_token == token)
    subscriber = session.scalars(statement).one_or_none()
    if subscriber is None:
        return False
    subscriber.left_at = now
    session.commit()
    return True
