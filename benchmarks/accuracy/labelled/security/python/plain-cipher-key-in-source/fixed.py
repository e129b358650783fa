import json
import os
from typing import Any

from cryptography.fernet import Fernet

BOX = Fernet(os.environ["STATE_KEY"])


def pack(state: dict[str, Any]) -> str:
    """The wizard's state, so that the browser can carry it."""
    return BOX.encrypt(json.dumps(state).encode()).decode("ascii")


def unpack(token: str) -> dict[str, Any]:
    """Raises cryptography.fernet.InvalidToken if somebody changed it."""
    state: dict[str, Any] = json.loads(BOX.decrypt(token.encode("ascii"), ttl=3600))
    return state
