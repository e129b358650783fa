"""security/removed-sanitiser: a value was made safe and no longer is."""

from __future__ import annotations

from collections.abc import Iterable

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.removals import removals
from review.changes.reading.reporting import all_of
from review.finding import Finding, Rule

RULE = Rule(
    id="security/removed-sanitiser",
    family="security",
    title="Escaping or cleaning of a value removed",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$WHAT` was removed; `$THEN` now takes the value as it came.",
    why="What the call made harmless (markup, quotes, `../`, text instead of a number) now reaches the "
    "page, the shell, the path or the query.",
    fix="Put the call back where the value is used, or use an interface that needs none: templates that "
    "escape, bound parameters, argument lists.",
    prompt="Restore the escaping or cleaning for exactly this context (HTML, shell, path, URL, LDAP), as "
    "late as possible, or switch to an interface that does it (auto-escaping template, bound parameter, "
    "argument list without a shell, resolved path compared with its base folder). Add a test with a hostile "
    "value.",
    cwe="CWE-116",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Injection_Prevention_Cheat_Sheet.html",),
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Uses of a value that the base made safe first and the head does not."""
    return all_of(RULE, change, "sanitiser", removals(change))
