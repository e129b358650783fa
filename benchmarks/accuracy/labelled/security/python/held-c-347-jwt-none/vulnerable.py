"""Tokens for the API."""
import jwt


def read(token, key):
    """The claims of a token."""
    return jwt.decode(token, key, algorithms=["HS256", "none"])
