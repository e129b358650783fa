"""Names of settings and fields; no values."""

import os

PASSWORD_FIELD = "password"
TOKEN_URL = "https://login.acme.net/oauth2/token"
API_KEY_HEADER = "X-API-Key"
SECRET_NAME = "billing/production/database"
ENV_PASSWORD = "DATABASE_PASSWORD"

MESSAGES = {
    "password": "The password needs at least 12 characters.",
    "token": "This link has expired.",
}


def password() -> str:
    """Raises KeyError if it is not set."""
    return os.environ[ENV_PASSWORD]


def login_form(password: str = "") -> dict[str, str]:
    return {PASSWORD_FIELD: password, "grant_type": "password"}
