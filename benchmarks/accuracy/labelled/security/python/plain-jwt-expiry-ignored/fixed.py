import os
from typing import Any

import jwt

SECRET = os.environ["TOKEN_SECRET"]
OPTIONS = {"require": ["exp", "sub"]}


def read(token: str) -> dict[str, Any]:
    """The claims of a token that this service issued. Raises jwt.InvalidTokenError."""
    claims: dict[str, Any] = jwt.decode(token, SECRET, algorithms=["HS256"], options=OPTIONS)
    return claims


def subject(token: str) -> str:
    return str(read(token)["sub"])
