"""Settings of the customer portal."""

import os


class Production:
    SECRET_KEY = os.environ["PORTAL_SECRET_KEY"]
    SESSION_COOKIE_NAME = "portal"
    SESSION_COOKIE_SECURE = False
    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SAMESITE = "Lax"
    PERMANENT_SESSION_LIFETIME = 3600


def configure(app) -> None:
    app.config.from_object(Production)
