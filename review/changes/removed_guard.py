"""edge-case/removed-guard: a check is gone, what it protected is not."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-guard",
    family="edge-case",
    title="Check removed, what it protected stays",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now also runs for the values that it kept out.",
    why="Somebody wrote the check because such values came. They still come, and now they fail further "
    "down, or are stored.",
    fix="Put the check back, or say in the code where the value is checked now.",
    prompt="Restore the removed check unless every caller provably makes it impossible. Look at why the "
    "check was there (history, tests, callers) before deciding. If it moved, call the new place before the "
    "value is used. Keep the error type and message that callers and tests rely on, and add a test with a value "
    "that the check refuses.",
    cwe="CWE-754",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Statements that the base reached only past a check which the head does not make."""
    return all_of(RULE, change, "guard", removals(change))
