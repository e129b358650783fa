"""security/removed-verification: a check of a signature, a token or a sum is gone."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="security/removed-verification",
    family="security",
    title="Signature or token check removed",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now trusts whatever was sent.",
    why="Anybody can send the request: without the check nothing tells the partner's message from a forged one.",
    fix="Verify before anything of the message is used, over the raw bytes, and refuse what does not verify.",
    prompt="Restore the verification before the message is parsed or acted upon: over the raw body, with "
    "the library's verify function or a constant-time comparison (`hmac.compare_digest`, "
    "`crypto.timingSafeEqual`, `hmac.Equal`), refusing missing signatures, and with a test that sends a wrong "
    "one. Never log the secret or the signature.",
    cwe="CWE-345",
    references=(
        "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
    ),
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Statements that the base reached only past a verification which the head does not make."""
    return all_of(RULE, change, "verification", removals(change))
