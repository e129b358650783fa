import re

PATH_PART = r"[a-z0-9_]"


def is_route(text: str) -> bool:
    """Whether a text is a route such as `/orders/7/items`."""
    return re.fullmatch(r"/(?:[a-z]+|[a-z0-9_]+|/)*", text) is not None


def parts(text: str) -> list[str]:
    """Raises ValueError if it is none."""
    if not is_route(text):
        raise ValueError(f"not a route: {text[:40]!r}")
    return [part for part in text.split("/") if part]
