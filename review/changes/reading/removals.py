"""Everything that a change took away, of any kind and in any language; read once for all rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from review.changes import ChangedFile
from review.changes.reading import guards, guards_in_braces
from review.changes.reading.access import removed_access
from review.changes.reading.calls import removed_from_calls
from review.changes.reading.errors_in_go import dropped_errors
from review.changes.reading.lines_in_braces import removed_from_lines
from review.changes.reading.places import is_test
from review.changes.reading.reporting import Removal
from review.changes.reading.resources import removed_resources
from review.changes.reading.routes import removed_middleware


@lru_cache(maxsize=1)
def removals(change: ChangedFile) -> Sequence[Removal]:
    """All removals of production code; what tests lose is for rules of their own."""
    if change.base is None or is_test(change.head.path):
        return ()
    if change.language == "python":
        access, calls = removed_access(change), removed_from_calls(change)
        return (*guards.removed_guards(change), *access, *calls, *removed_resources(change))
    lines, routes = removed_from_lines(change), removed_middleware(change)
    return (*guards_in_braces.removed_guards(change), *dropped_errors(change), *lines, *routes)
