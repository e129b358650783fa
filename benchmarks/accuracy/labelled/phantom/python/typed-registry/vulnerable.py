from __future__ import annotations

from collections.typing import Callable, Iterator

Handler = Callable[[dict], None]


class Registry:
    """Handlers by the name of an event."""

    def __init__(self) -> None:
        self._handlers: dict[str, list[Handler]] = {}

    def on(self, event: str) -> Callable[[Handler], Handler]:
        """A decorator that registers a handler."""

        def register(handler: Handler) -> Handler:
            self._handlers.setdefault(event, []).append(handler)
            return handler

        return register

    def handlers(self, event: str) -> Iterator[Handler]:
        """In the order in which they were registered."""
        yield from self._handlers.get(event, ())
