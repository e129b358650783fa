"""Notes when sessions are renewed or end."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

logger = logging.getLogger(__name__)
LIFETIME = timedelta(hours=8)


@dataclass
class SessionLog:
    service: str

    def renewed(self, username: str, at: datetime) -> datetime:
        """Notes a renewal; returns until when the session now holds."""
        until = at + LIFETIME
        logger.info("%s: login of %r was renewed until %s", self.service, username, until.isoformat())
        return until

    def ended(self, username: str, seconds: float) -> None:
        logger.info("%s: logout of %r after %.0f seconds", self.service, username, seconds)

    def denied(self, username: str, state: int) -> None:
        """Notes that the session could not be renewed."""
        logger.warning("access of %(user)r denied with %(state)d", {"user": username, "state": state})
