from typing import Any

import jwt


class TokenReader:
    """Reads tokens of several issuers."""

    def __init__(self, keys: dict[str, str]) -> None:
        self._keys = keys

    def read(self, token: str) -> dict[str, Any]:
        """Raises jwt.InvalidTokenError."""
        header = jwt.get_unverified_header(token)
        key = self._keys.get(str(header.get("kid")))
        if key is None:
            raise jwt.InvalidKeyError("unknown key")
        claims: dict[str, Any] = jwt.decode(token, key, algorithms=["ES256"], issuer="https://login.acme.net")
        return claims
