"""edge-case/skipped-test: a test that is switched off, and nobody says why."""

from __future__ import annotations

import re
from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.comments import is_explained
from review.changes.reading.reporting import Removal, report
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/skipped-test",
    family="edge-case",
    title="Test switched off without a reason",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    in_tests=True,
    message="`$WHAT` switches tests off without saying why.",
    why="Nobody will know when it may run again, so it never does, and what it watched over breaks unseen. With `only`"
    " it is all the other tests that no longer run.",
    fix="Make the test pass, or give the reason and a link to where it is followed up; remove `only`.",
    prompt="Find out why the test fails and fix the cause. If it cannot run now, skip it under a condition that ends by"
    " itself (`skipif` on a version or platform), with a reason that names the issue. Remove `.only`, which is meant"
    " for the own machine.",
    cwe="CWE-1053",
    references=("https://docs.pytest.org/en/stable/how-to/skipping.html",),
)

_SKIPS = {
    "python": re.compile(
        r"^\s*@(?:pytest\.mark\.|unittest\.)?skip(?:\(\s*(?:\"\"|'')?\s*\))?\s*(?:#.*)?$"
        r"|^\s*(?:pytest\.skip|self\.skipTest)\(\s*(?:\"\"|'')?\s*\)"
    ),
    "go": re.compile(r"^\s*t\.(?:Skip\(\s*(?:\"\")?\s*\)|SkipNow\(\))"),
    "javascript": re.compile(
        r"^\s*(?:(?:it|test|describe|context|suite)\.(?:skip|only)\b|(?:xit|xdescribe|xtest|fit|fdescribe)\()"
    ),
}


def find(change: ChangedFile) -> Iterable[Finding]:
    """Lines of tests that the change adds and that switch tests off."""
    skips = _SKIPS.get("javascript" if change.language == "typescript" else change.language or "")
    if skips is None:
        return
    for number in sorted(change.diff.added):
        match = skips.match(change.head.lines[number - 1]) if number <= len(change.head.lines) else None
        if match and ("only" in match[0] or not is_explained(change.head, number)):
            yield report(RULE, change, Removal("skip", match[0], number, ""))
