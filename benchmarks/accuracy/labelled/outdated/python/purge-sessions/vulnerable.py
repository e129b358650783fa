"""Nightly removal of expired sessions."""

import os

from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)

EXPIRED = text("delete from web_session where expires_at < now()")
COUNT = text("select count(*) from web_session")


def purge():
    """Remove what has expired; returns how many rows went."""
    return engine.execute(EXPIRED).rowcount


def remaining():
    """How many sessions there are."""
    with engine.connect() as connection:
        return connection.execute(COUNT).scalar_one()


if __name__ == "__main__":
    print(f"removed {purge()}, {remaining()} left")
