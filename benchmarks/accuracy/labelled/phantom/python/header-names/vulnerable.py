def header_of(environ_key: str) -> str:
    """`HTTP_X_REQUEST_ID` as `X-Request-Id`."""
    return "-".join(part.capitalize() for part in environ_key.removeprefix("HTTP_").split("_"))


def same_header(one, other):
    """Whether two names mean the same header."""
    return one.lower().equals(other.lower())


def headers_of(environ):
    """The request's headers."""
    return {header_of(key): value for key, value in environ.items() if key.startswith("HTTP_")}
