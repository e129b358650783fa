"""What a file's place in the repository says about what it is for."""

from __future__ import annotations

import re

from review.rules import PythonFile

_FOR_DEVELOPMENT = re.compile(
    r"(?i)(^|[/_.-])(tests?|testing|conftest|dev|develop|development|local|fixtures?)([/_.-]|$)"
)


def is_for_development(file: PythonFile) -> bool:
    """Whether a file is a test, or settings of a developer's machine: it never runs in production."""
    return bool(_FOR_DEVELOPMENT.search(file.source.path))
