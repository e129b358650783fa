"""edge-case/removed-timeout: a call that had a time limit has none."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-timeout",
    family="edge-case",
    title="Time limit removed",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` can now wait for ever.",
    why="When the other side hangs, so does this: request after request, until no worker is left.",
    fix="Put a time limit back on this call, or on the client that makes it.",
    prompt="Give the call an explicit time limit again (`timeout=` in Python, `AbortSignal.timeout` or the "
    "client's `timeout` in JavaScript, `context.WithTimeout` or `http.Client.Timeout` in Go), shorter than the "
    "caller's own. If the old one was too short, choose a longer one instead of none, and handle the timeout "
    "error where something can be done about it.",
    cwe="CWE-400",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Calls that had a time limit in the base and have none in the head."""
    return all_of(RULE, change, "timeout", removals(change))
