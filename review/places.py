"""What a file's place in the repository says about what it is for."""

from __future__ import annotations

import re

_TEST = re.compile(
    r"(?i)(^|/)(tests?|testing|testdata|__tests__|__mocks__|specs?|e2e|fixtures?)/"
    r"|(^|/)test_[^/]*\.py$|[._-](test|spec)s?\.[a-z]+$|(^|/)conftest\.py$"
)
"""Folders and names by which pytest, Jest, Vitest, Mocha and `go test` find tests, and what belongs to them."""


def known_part(path: str) -> str:
    """The part of a path that a project chose: of a file outside of any, with an absolute path, just the name."""
    return path.rpartition("/")[2] if path.startswith(("/", "..")) else path


def is_test(path: str) -> bool:
    """Whether a file is a test, or there for tests: it never runs in production."""
    return bool(_TEST.search(known_part(path)))
