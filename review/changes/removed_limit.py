"""scale/removed-limit: a query that had a limit has none."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="scale/removed-limit",
    family="scale",
    title="Limit of a query removed",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now gives everything there is.",
    why="It is fast with test data. In production the list grows until a request needs all memory and the others wait.",
    fix="Put the limit back, or page through the result.",
    prompt="Bound the number of rows again: a limit with a stable order, keyset pagination, or a streamed "
    "result that is worked on piece by piece. Cap what the caller may ask for, and say in the answer that there "
    "is more.",
    cwe="CWE-770",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Queries that had a limit in the base and have none in the head."""
    return all_of(RULE, change, "limit", removals(change))
