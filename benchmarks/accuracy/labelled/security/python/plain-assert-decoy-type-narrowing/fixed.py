from typing import Any


class Plan:
    """A delivery plan that is put together step by step."""

    def __init__(self) -> None:
        self.stops: list[str] | None = None

    def load(self, data: dict[str, Any]) -> None:
        self.stops = [str(stop) for stop in data["stops"]]

    def length(self) -> int:
        assert self.stops is not None
        return len(self.stops)

    def owner(self, user: object) -> str:
        assert isinstance(user, str)
        return user
