import jwt
from jose import jwt as jose_jwt


def current_user(token: str) -> str:
    # ruleid: jwt-not-verified
    claims = jwt.decode(token, options={"verify_signature": False})
    return claims["sub"]


def is_admin(token: str, key: str) -> bool:
    # ruleid: jwt-not-verified
    return jwt.decode(token, key, algorithms=["HS256", "none"]).get("admin", False)


def tenant(token: str) -> str:
    # ruleid: jwt-not-verified
    return jose_jwt.get_unverified_claims(token)["tenant"]


def current_user_verified(token: str, key: str) -> str:
    # ok: jwt-not-verified
    claims = jwt.decode(token, key, algorithms=["RS256"], audience="api", issuer="https://login.example.com")
    return claims["sub"]


def signing_key_id(token: str) -> str:
    # ok: jwt-not-verified
    return jwt.get_unverified_header(token)["kid"]


def current_user_required(token: str, key: str) -> str:
    # ok: jwt-not-verified
    return jwt.decode(token, key, algorithms=["EdDSA"], options={"require": ["exp", "sub"]})["sub"]
