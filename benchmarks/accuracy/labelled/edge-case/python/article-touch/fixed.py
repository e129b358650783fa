"""Changes of articles."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session


def publish(session: Session, article) -> None:
    """Make an article visible."""
    article.visible = True
    article.published_at = datetime.now(UTC)
    session.commit()


def hide(session: Session, article) -> None:
    """Take an article off the site."""
    article.visible = False
    session.commit()
