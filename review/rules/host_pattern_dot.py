"""security/host-pattern-dot: a host in a regular expression whose dot matches any character."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, keyword
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/host-pattern-dot",
    family="security",
    title="Unescaped dot in the pattern of a host",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="In `$PATTERN` the dot of `$HOST` matches any character: `$OTHER` passes as well.",
    why="Whoever registers the look-alike host gets what was meant for yours: roles, redirects, tokens, webhooks.",
    fix="Escape the dot (`\\.`), or build the pattern with `re.escape(host)`; for URLs compare "
    "`urllib.parse.urlsplit(url).hostname` with a set of hosts instead.",
    prompt="Do not recognise hosts by a regular expression: parse the URL with urllib.parse.urlsplit (or split the "
    "address at its last @) and compare the lower-cased host with a set of allowed ones. If a pattern must stay, "
    "escape every literal dot, use re.fullmatch, and test with the dot replaced by a letter and with a longer host.",
    cwe="CWE-185",
    references=("https://docs.python.org/3/library/re.html#re.escape",),
)

_FUNCTIONS = frozenset(f"re.{name}" for name in ("compile", "match", "fullmatch", "search"))
_HOST = re.compile(
    r"(?:@|://|\bwww\\?\.|\)\??|\\\.)(?P<host>[a-z0-9-]{2,40}\.(?:com|org|net|io|dev|app|co|gov|edu|ai|example|internal|local))"
    r"(?![a-z0-9.*+?{])"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Constant expressions with a host behind `@`, `://`, or a subdomain, whose last dot is not escaped."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.dotted(call.func) not in _FUNCTIONS:
            continue
        pattern = literal(keyword(call, "pattern") or (call.args[0] if call.args else None), meaning)
        found = _HOST.search(pattern) if isinstance(pattern, str) else None
        if found and isinstance(pattern, str):
            host = found["host"]
            yield report(RULE, file, call, PATTERN=pattern[:60], HOST=host, OTHER=host.replace(".", "x"))
