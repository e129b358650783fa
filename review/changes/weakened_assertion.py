"""edge-case/weakened-assertion: an exact assertion became one that nearly anything passes."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.assertions import weakened_assertions
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/weakened-assertion",
    family="edge-case",
    title="Assertion weakened",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    in_tests=True,
    message="`$WHAT` became `$THEN`, which also holds for wrong results.",
    why="The test stays green for results that nobody wants: it was made to pass, not the code to work.",
    fix="Assert the exact result again; if it varies, assert each part that does not.",
    prompt="Assert the exact expected value, type of error and message again. If the result changed on "
    "purpose, write down the new exact value. If it varies (times, ids, order), fix what varies (freeze the "
    "clock, seed, sort) instead of loosening the assertion.",
    cwe="CWE-1053",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Assertions that were exact in the base and are not in the head."""
    return all_of(RULE, change, "assertion", weakened_assertions(change))
