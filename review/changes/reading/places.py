"""Where files lie, as far as their names say what they are for."""

from __future__ import annotations

import re

_TEST = re.compile(
    r"(?:^|/)(?:tests?|testing|__tests__|specs?|e2e|fixtures)/|(?:^|/)(?:test_[^/]*|conftest)\.py$|_test\.(?:py|go)$"
    r"|\.(?:test|spec)\.[cm]?[jt]sx?$"
)


def is_test(path: str) -> bool:
    """Whether a file holds tests or what they need."""
    return bool(_TEST.search(path))
