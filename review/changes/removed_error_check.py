"""edge-case/removed-error-check: the error of a call was looked at and no longer is."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-error-check",
    family="edge-case",
    title="Check for an error removed",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now goes on as if nothing had failed.",
    why="A failed call looks like an empty or odd success: wrong data is shown and stored, and the cause is "
    "found days later.",
    fix="Look at the error again before the result is used.",
    prompt="Restore the check of the error or the status before the result is used, with the operation and "
    "its subject in the error (never a secret), wrapped so that callers can tell it (`raise ... from`, `cause`, "
    "`%w`). Add a test in which the call fails.",
    cwe="CWE-252",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Results that the base used only past a check for errors which the head does not make."""
    return all_of(RULE, change, "error", removals(change))
