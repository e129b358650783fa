"""Authentication of API calls."""

from fastapi import HTTPException, Request


def bearer_token(request: Request) -> str:
    """The token that the caller sends."""
    header = request.headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise HTTPException(401, "a bearer token is required")
    return token


def language(request: Request) -> str:
    """The language that the caller prefers."""
    return request.headers.get("Accept-Language", "en").split(",")[0]
