"""Permission checks of the document service."""

from collections.abc import Callable
from functools import cache, cached_property


class Permissions:
    """What one user may do; made anew for each request."""

    def __init__(self, user_id: int, load: Callable[[int], list[str]]) -> None:
        self.user_id = user_id
        self._load = load

    @cached_property
    def grants(self) -> frozenset[str]:
        """Everything that was granted to the user."""
        return frozenset(self._load(self.user_id))

    @cache
    def may(self, action: str) -> bool:
        """Whether the user may do this."""
        return action in self.grants or "admin" in self.grants


@cache
def known_actions() -> frozenset[str]:
    """Every action that exists."""
    return frozenset({"read", "write", "share"})
