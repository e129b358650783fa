from typing import Any

import jwt

KEYS = {"https://login.acme.net": "/etc/keys/acme.pem", "https://id.partner.net": "/etc/keys/partner.pem"}


def key_of(issuer: str) -> str:
    with open(KEYS[issuer], encoding="ascii") as file:
        return file.read()


def verified(token: str) -> dict[str, Any]:
    """First only who says to have issued it, then everything against that issuer's key."""
    issuer = str(jwt.decode(token, options={"verify_signature": False}).get("iss"))
    if issuer not in KEYS:
        raise jwt.InvalidIssuerError(issuer)
    claims: dict[str, Any] = jwt.decode(token, key_of(issuer), algorithms=["RS256"], issuer=issuer, audience="shop")
    return claims
