"""edge-case/removed-lock: statements that had a lock or a transaction have none."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-lock",
    family="edge-case",
    title="Lock or transaction removed",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now runs beside others and can end half done.",
    why="Two requests at the same moment overwrite each other, or a failure in the middle leaves half of "
    "the rows: rarely, and never in tests.",
    fix="Hold the lock or open the transaction again around everything that belongs together.",
    prompt="Restore the lock or the transaction around every read and write that belong together, as short "
    "as possible and without waiting for the network inside. If it was slow, prefer one atomic statement "
    "(`UPDATE ... WHERE`, `F()` expressions, an atomic counter) over no protection, and add a test with two "
    "concurrent writers.",
    cwe="CWE-362",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Statements that the base ran under a lock or in a transaction and the head does not."""
    return all_of(RULE, change, "lock", removals(change))
