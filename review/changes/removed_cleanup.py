"""edge-case/removed-cleanup: something that was closed no longer is."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-cleanup",
    family="edge-case",
    title="Resource is no longer closed",
    severity="medium",
    confidence="medium",
    level="monitor",
    languages=LANGUAGES,
    message="`$WHAT` was removed; what `$THEN` opens now stays open.",
    why="Each call leaves a connection, a file or a lock behind, until the pool or the process has none left.",
    fix="Close it on every way out: `with`, `finally`, `defer`.",
    prompt="Close the resource on every way out, also after an error: a `with` block in Python, "
    "`try`/`finally` in JavaScript, `defer` right after the error check in Go. If somebody else owns it now, "
    "pass it in instead of opening it here.",
    cwe="CWE-772",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Things that the base opened and closed and the head only opens."""
    return all_of(RULE, change, "cleanup", removals(change))
