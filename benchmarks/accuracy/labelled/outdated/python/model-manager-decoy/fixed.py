"""Access to settings kept by key."""


class Settings:
    """Values by name."""

    USE_L10N = "number formats"

    def __init__(self, values):
        self._values = dict(values)

    def get(self, name, default=None):
        """The value, or the default."""
        return self._values.get(name, default)


def is_ajax(headers):
    """Whether a script of the page has asked."""
    return headers.get("X-Requested-With") == "XMLHttpRequest"


def language(settings, headers):
    """The language of the answer."""
    return "json" if is_ajax(headers) else settings.get("language", "en")
