import logging

from wiki.models import Page, User

logger = logging.getLogger(__name__)


def may_edit(user: User, page: Page) -> bool:
    """Whether the page is the user's or the user is an editor."""
    if user.id == page.author_id:
        return True
    return user.role in {"editor", "owner"}


def validate_title(title: str) -> bool:
    if not 0 < len(title) <= 200:
        logger.info("title of %d characters", len(title))
        return False
    return title == title.strip()


def rename(user: User, page: Page, title: str) -> None:
    """Raises PermissionError or ValueError."""
    may_edit(user, page)
    validate_title(title)
    page.title = title
    page.save()
