"""What a file is for, as far as its name and its shape say."""

from __future__ import annotations

import re

from review.source import SourceFile

LONGEST_LINE = 5_000
"""Characters; a longer line was written by a bundler, and nobody reads what it removed."""
_TEST = re.compile(
    r"(?:^|/)(?:tests?|testing|__tests__|specs?|e2e|fixtures)/|(?:^|/)(?:test_[^/]*|conftest)\.py$|_test\.(?:py|go)$"
    r"|\.(?:test|spec)\.[cm]?[jt]sx?$"
)


def is_test(path: str) -> bool:
    """Whether a file holds tests or what they need."""
    return bool(_TEST.search(path))


def is_generated(file: SourceFile) -> bool:
    """Whether a program wrote the file."""
    return any(len(line) > LONGEST_LINE for line in file.lines)
