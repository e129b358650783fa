"""Regular expressions from outside."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/regex-from-request",
    family="security",
    title="Regular expression taken from the request",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$VALUE is compiled as a regular expression by `$SINK`. One with nested repeats keeps a worker busy "
    "for minutes.",
    why="Python's engine backtracks: a short expression and a short text can take exponential time, and the "
    "process answers nobody else meanwhile.",
    fix="Search for the text itself (`value in text`), or escape it: `re.search(re.escape(value), text)`.",
    prompt="Treat this value as plain text: use the in operator or re.escape before compiling. If users need "
    "patterns, offer fnmatch-like wildcards or an engine without backtracking (google-re2), with a limit "
    "on length. Add a test with (a+)+$.",
    cwe="CWE-1333",
    references=("https://docs.python.org/3/library/re.html#re.escape",),
)

_FUNCTIONS = ("compile", "match", "fullmatch", "search", "sub", "subn", "findall", "finditer", "split")

TAINT = TaintRule(
    kind="regex",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(Sink(tuple(f"re.{name}" for name in _FUNCTIONS), (0, "pattern")),),
    matters=lambda arrival: not arrival.lacks("+", "*") and not arrival.lacks("("),
    ending="Nothing on the way escapes it.",
)
