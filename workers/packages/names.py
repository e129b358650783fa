"""What may be called a package or a version before it comes near an address, a path or a command line."""

from __future__ import annotations

import re

from packaging.version import InvalidVersion, Version

MOST_CHARACTERS = 128
"""Of a name or a version: a path component has room for 255 bytes."""
# PEP 508. `\Z` and not `$`: a line break at the end is no name.
_NAME = re.compile(r"[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?\Z", re.IGNORECASE | re.ASCII)
_PYTHON = re.compile(r"3\.(\d{1,2})\Z", re.ASCII)


def package_name(text: str) -> str | None:
    """The normalized name (PEP 503); None for what cannot be one, such as an option, a path or an address."""
    if len(text) > MOST_CHARACTERS or not _NAME.match(text):
        return None
    return re.sub(r"[-_.]+", "-", text).lower()


def package_version(text: str) -> str | None:
    """The normalized version (PEP 440); None for what is not one version, such as a range."""
    if len(text) > MOST_CHARACTERS:
        return None
    try:
        return str(Version(text))
    except InvalidVersion:
        return None


def python_version(text: str) -> tuple[int, int]:
    """`3.12` as numbers. Raises ValueError for anything but a minor version of Python 3."""
    found = _PYTHON.match(text)
    if not found:
        raise ValueError(f"{text!r} is not a version of Python such as 3.12")
    return 3, int(found[1])
