"""edge-case/removed-await: an asynchronous call is started and left alone."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-await",
    family="edge-case",
    title="Call is no longer awaited",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` lost its `await`: `$THEN` goes on before the work is done, and its errors are lost.",
    why="The answer is sent before anything is stored, and a failure ends in a warning or an unhandled "
    "rejection instead of an error.",
    fix="Await the call, or keep the task, limit it and handle its errors.",
    prompt="Await the call again. If it should really run in the background, hand it to the framework's "
    "means for that (task group, `BackgroundTasks`, a queue), keep a reference, handle and log its errors, and "
    "end it at shutdown.",
    cwe="CWE-252",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Calls that the base awaited and the head does not."""
    return all_of(RULE, change, "await", removals(change))
