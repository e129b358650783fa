import json
import logging
from datetime import timedelta

import redis

logger = logging.getLogger(__name__)


class SessionStore:
    """Keeps the state of a checkout between two requests.

    Values are plain dictionaries of strings and numbers.
    """

    def __init__(self, url: str, lifetime: timedelta = timedelta(hours=2)) -> None:
        self._client = redis.Redis.from_url(url, decode_responses=True, socket_timeout=5)
        self._lifetime = lifetime

    @staticmethod
    def _key(session_id: str) -> str:
        return f"checkout:{session_id}"

    def save(self, session_id: str, state: dict) -> None:
        self._client.setex(self._key(session_id), self._lifetime, json.dumps(state))

    def load(self, session_id: str) -> dict:
        """The state of a session; empty if there is none."""
        raw = self._client.get(self._key(session_id))
        if raw is None:
            logger.debug("no state kept for this session")
            return {}
        return json.loads(raw)

    def forget(self, session_id: str) -> None:
        self._client.delete(self._key(session_id))
