"""edge-case/removed-assertion: a test does the same and checks less."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.assertions import removed_assertions
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-assertion",
    family="edge-case",
    title="Assertion removed from a test",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    in_tests=True,
    message="`$WHAT` was removed; `$THEN` does the same as before and checks less.",
    why="The test stays green whatever happens to the behaviour that it was written for.",
    fix="Put the assertion back; if the behaviour changed on purpose, assert the new one.",
    prompt="Restore the assertion, or assert the new behaviour if it changed on purpose. If it failed, find "
    "out whether the code or the expectation is wrong before touching the test, and say so in the commit. Make "
    "sure that the test fails when the code under test is broken.",
    cwe="CWE-1053",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Tests that only lost assertions."""
    return all_of(RULE, change, "assertion", removed_assertions(change))
