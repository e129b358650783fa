import secrets
from http.cookies import SimpleCookie


def session_header():
    """The value of a Set-Cookie header with a new session."""
    cookie = SimpleCookie()
    cookie["session"] = secrets.token_hex(16)
    cookie["session"]["httponly"] = True
    cookie["session"]["samesite"] = "Lax"
    cookie["session"]["secure"] = True
    return cookie["session"].OutputString()
