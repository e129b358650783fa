"""Roles of the people who use the back office."""

ORDER = ("viewer", "editor", "admin")


def may_publish(role: str) -> bool:
    """Whether somebody with this role may publish."""
    return role == "editor" or role == "admin"


def highest(roles: list[str]) -> str:
    """The role that allows most; a viewer if there are none."""
    return max(roles, key=ORDER.index, default="viewer")
