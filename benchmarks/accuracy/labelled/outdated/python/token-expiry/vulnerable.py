"""Access tokens with an end."""

import secrets
from datetime import datetime, timedelta

LIFETIME = timedelta(hours=8)


class Token:
    """A token that somebody may use for some hours."""

    def __init__(self, user):
        self.user = user
        self.text = secrets.token_urlsafe(32)
        self.ends = datetime.utcnow() + LIFETIME

    def is_valid(self, text):
        """Whether the text is right and the token has not ended."""
        right = secrets.compare_digest(text, self.text)
        return right and datetime.utcnow() < self.ends
