"""Tolerant reading of webhook payloads: any field may be missing or of another type, and every string is hostile.

GitHub's own recorded examples do not fit its own schemas, so a delivery is read field by field, and only what is
asked for has to be there. What these functions return has a fixed form and may go into Redis keys and logs.
"""

from __future__ import annotations

import re
from typing import Final

SHA: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
FULL_NAME: Final = re.compile(r"(?!\.+/)[A-Za-z0-9_.-]{1,100}/(?!\.+$)[A-Za-z0-9_.-]{1,100}")
"""`owner/name`; neither may be all dots, for the worker makes folders of them."""
LOGIN: Final = re.compile(r"[A-Za-z0-9_.-]{1,100}(?:\[bot\])?")
LARGEST_ID: Final = 2**63 - 1


class MissingFieldError(Exception):
    """The payload has no usable value at this dotted path, which is the exception's text."""


def value(payload: object, path: str) -> object:
    """Whatever lies at the dotted path, None where anything on the way is missing or is not an object."""
    found = payload
    for key in path.split("."):
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


def number(payload: object, path: str) -> int:
    """The positive integer at the path; raises MissingFieldError."""
    found = value(payload, path)
    if isinstance(found, int) and not isinstance(found, bool) and 0 < found <= LARGEST_ID:
        return found
    raise MissingFieldError(path)


def text(payload: object, path: str, form: re.Pattern[str], *, default: str | None = None) -> str:
    """The string at the path if it has the given form, else the default; raises MissingFieldError without one."""
    found = value(payload, path)
    if isinstance(found, str) and form.fullmatch(found):
        return found
    if default is None:
        raise MissingFieldError(path)
    return default
