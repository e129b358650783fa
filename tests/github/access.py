"""Who may do what: App JWTs, installation tokens, and the permissions of each operation."""

from __future__ import annotations

import base64
import binascii
import secrets
import time
from functools import cache
from typing import TYPE_CHECKING

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.github.calls import Call, Refusal, Route, forbidden, not_found
from tests.github.model import LEVELS, App, Installation, Permissions, Token

if TYPE_CHECKING:
    from tests.github.repository import Repository
    from tests.github.stand_in import GitHub

JWT_SECONDS = 600
"""An App's JWT may live no longer (GitHub docs, generating a JWT for a GitHub App)."""
CLOCK_SKEW = 60
"""GitHub advises to set `iat` this many seconds back."""
TOKEN_SECONDS = 3600
REPOSITORIES_LIMIT = 500
"""A token can be narrowed to so many repositories (description of the access_tokens operation)."""


@cache
def private_key() -> str:
    """An RSA key as PEM text, made at run time; one for a process, since making it takes a while."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def app_of_jwt(github: GitHub, text: str) -> App:
    """The App that signed the JWT `text`; raises a 401."""
    try:
        issuer = str(jwt.decode(text, options={"verify_signature": False}).get("iss"))
        app = next(app for app in github.apps.values() if str(app.id) == issuer)
        private = serialization.load_pem_private_key(app.private_key.encode(), None)
        public = private.public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        options = {"require": ["iat", "exp", "iss"], "verify_iat": False}
        claims = jwt.decode(text, public, algorithms=["RS256"], options=options)  # type: ignore[arg-type]
    except StopIteration:
        raise Refusal(401, "Integration not found") from None
    except jwt.InvalidTokenError:
        raise Refusal(401, "A JSON web token could not be decoded") from None
    if claims["exp"] > time.time() + JWT_SECONDS or claims["iat"] > time.time() + CLOCK_SKEW:
        raise Refusal(401, "'Expiration time' claim ('exp') is too far in the future")
    return app


def credentials(header: str) -> str:
    """The secret in an Authorization header: `Bearer x`, `token x`, or Basic with the user x-access-token."""
    scheme, _, value = header.partition(" ")
    if scheme.lower() != "basic":
        return value.strip()
    try:
        return base64.b64decode(value, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def token_of(github: GitHub, text: str) -> Token:
    """The live token `text`; raises a 401."""
    token = github.tokens.get(text)
    if token is None or token.expires <= time.time() or token.installation.suspended_at:
        raise Refusal(401, "Bad credentials")
    return token


def mint(github: GitHub, installation: Installation, repositories: set[int] | None, permissions: Permissions) -> Token:
    """A new token. Like GitHub's since April 2026 it is long and has underscores and dots in it."""
    text = f"ghs_{installation.app.id}_{secrets.token_urlsafe(40)}.{secrets.token_urlsafe(120)}"
    # Whole seconds: `expires_at` has no fractions (githubkit refuses them).
    expires = int(time.time()) + TOKEN_SECONDS
    token = Token(text, installation, permissions, repositories, expires)
    github.tokens[text] = token
    return token


def narrowed(installation: Installation, asked: Permissions | None) -> Permissions:
    """The permissions of a token that asks for `asked`; raises a 422 for more than the installation has."""
    granted = installation.permissions
    if asked is None:
        return dict(granted)
    for name, level in asked.items():
        if LEVELS[granted.get(name, "none")] < LEVELS[level]:
            raise Refusal(422, "The permissions requested are not granted to this installation.")
    return {"metadata": "read", **asked}


def authorize(call: Call, route: Route, header: str) -> None:
    """Put who is asking into `call`; raises 401, 403 or 404 as GitHub does."""
    if route.needs == ("none",):
        return
    secret = credentials(header)
    if not secret:
        raise Refusal(401, "Requires authentication")
    if route.needs == ("app",):
        call.app = app_of_jwt(call.github, secret)
        return
    call.token = token_of(call.github, secret)
    if call.found is not None:
        check_repository(call.token, call.found, route.needs)


def check_repository(token: Token, repository: Repository, needs: tuple[str, ...]) -> None:
    """Raise 404 or 403 unless `token` reaches `repository` and holds one of `needs`.

    On a public repository GitHub lets any token read; the stand-in does not where the App is installed,
    so that a missing permission shows before the App meets a private repository.
    """
    if token.covers(repository):
        if needs != ("token",) and not any(token.allows(need) for need in needs):
            raise forbidden()
    elif repository.private:
        raise not_found()
    elif not all(need.endswith(":read") for need in needs):
        raise forbidden()
