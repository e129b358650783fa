import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Read once when the service starts."""

    database_url: str
    jwt_secret: str
    page_size: int = 50


def load() -> Settings:
    """Raises KeyError with the name of what is missing."""
    return Settings(
        database_url=os.environ["DATABASE_URL"],
        jwt_secret=os.environ["JWT_SECRET"],
        page_size=int(os.environ.get("PAGE_SIZE", "50")),
    )
