from enum import Enum


class Role(str, Enum):
    ADMIN = "admin"
    READER = "reader"


def greeting(username: str) -> str:
    if username == "admin":
        return "Hello, administrator"
    return f"Hello, {username}"


def can_delete(role: str, is_public: bool, verbose: bool) -> bool:
    """Administrators may delete."""
    chatty = verbose or is_public
    return role == "admin" and not chatty
