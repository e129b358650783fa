"""Handlers of a message bus with methods that FastAPI and Flask once had."""


class Bus:
    """Calls functions by the name of an event."""

    def __init__(self):
        self._handlers = {}
        self.json_encoder = None

    def on_event(self, name):
        """Register a handler."""

        def register(handler):
            self._handlers.setdefault(name, []).append(handler)
            return handler

        return register

    def emit(self, name):
        """Call all handlers of an event."""
        return [handler() for handler in self._handlers.get(name, ())]


bus = Bus()


@bus.on_event("startup")
def announce():
    """Say that the bus is there."""
    return "ready"
