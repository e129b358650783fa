from dataclasses import dataclass


@dataclass
class User:
    name: str
    role: str


class Board:
    """Notes that everybody may read."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def pin(self, user: User, note: str) -> None:
        """Raises PermissionError."""
        if user.role not in ("moderator"):
            raise PermissionError("moderators only")
        self.notes.insert(0, note)
