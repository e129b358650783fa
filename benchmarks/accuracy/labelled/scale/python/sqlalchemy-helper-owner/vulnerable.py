"""Project listing for the admin dashboard."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Project, User


def find_owner(session: Session, owner_id: int) -> User | None:
    """The owner of a project, if the account still exists."""
    return session.execute(select(User).where(User.id == owner_id)).scalar_one_or_none()


def find_owners(session: Session, owner_ids: set[int]) -> dict[int, User]:
    """Many owners by id."""
    return {user.id: user for user in session.scalars(select(User).where(User.id.in_(owner_ids)))}


def summarise(session: Session, projects: list[Project]) -> list[dict[str, str]]:
    """Name and owner of each project."""
    summary = []
    for project in projects:
        owner = find_owner(session, project.owner_id)
        summary.append({"name": project.name, "owner": owner.email if owner else "deleted"})
    return summary
