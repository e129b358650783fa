"""security/removed-authorisation: a permission check is gone, what it protected is not."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="security/removed-authorisation",
    family="security",
    title="Permission check removed, what it protected stays",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now runs for everyone.",
    why="Whoever finds the address or the button can do it: no test fails, and nothing in the logs looks wrong.",
    fix="Put the check back, or make the new place that checks visible here (decorator, dependency, middleware).",
    prompt="Restore the authorisation on this path, or move it to one place that provably covers the path "
    "(middleware, router dependency, class-level permission) and name that place. Deny by default, check the "
    "owner of the object and not only that somebody is signed in, answer 403 or 404 as the siblings do, and add "
    "a test that calls it without the permission.",
    cwe="CWE-862",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",),
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Functions and routes that the base kept from some people and the head does not."""
    return all_of(RULE, change, "authorisation", removals(change))
