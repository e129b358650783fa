import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

DATABASE_URL = "postgresql+psycopg://reporting:Kx7-vRt2mQ@pg-main.internal.acme.net:5432/reporting"

engine = create_engine(DATABASE_URL, pool_size=5, pool_pre_ping=True)
factory = sessionmaker(engine, expire_on_commit=False)


@contextmanager
def session() -> Iterator[Session]:
    """One unit of work: committed at the end, rolled back on an error."""
    with factory.begin() as current:
        yield current
