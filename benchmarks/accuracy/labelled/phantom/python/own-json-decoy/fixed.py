"""Our wire format, with the names that the browser side uses."""

import json


class Wire:
    """JSON with dates as ISO text."""

    @staticmethod
    def stringify(value):
        """The value as text."""
        return json.dumps(value, default=lambda one: one.isoformat(), separators=(",", ":"))

    @staticmethod
    def parse(text):
        """The value of a text. Raises json.JSONDecodeError."""
        return json.loads(text)


def round_trip(value):
    """What the browser would get."""
    return Wire.parse(Wire.stringify(value))
