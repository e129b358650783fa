"""Values from outside, written into the log."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/log-injection-format-only",
    family="security",
    title="Request value logged without neutralising line breaks",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$VALUE is written into the log as it is (`$SINK`). A line break in it forges log lines.",
    why="A value with `\\n` in it adds lines that look like the service's own: alerts are faked, traces are "
    "hidden, and terminal escape sequences reach whoever reads the log.",
    fix='Log the escaped form: `logger.info("unknown id %r", value)`; or validate the content '
    '(`re.fullmatch(r"[A-Za-z0-9_-]{1,64}", value)`) before logging; or use a JSON formatter.',
    prompt='Neutralise request data before it is logged: log values with %r (or value.encode("unicode_escape")),'
    " keep the message text constant and pass values as logging arguments. If the value is an identifier,"
    " validate it with re.fullmatch against an explicit character class and refuse the request with 400 "
    "before logging. Length or emptiness checks alone are not validation. Never log passwords, tokens or "
    "whole bodies.",
    cwe="CWE-117",
    references=("https://docs.python.org/3/library/logging.html",),
)

FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/log-injection-from-parameter",
    title="Name of a user logged without neutralising line breaks",
    message="$VALUE is written into a log of logins or access as it is (`$SINK`). A line break in it forges log lines.",
)

_TYPED_BY_USERS = re.compile(
    r"(?i)^(user_?name|user|login|login_name|email|e_?mail|email_address|account(_name)?|remote_addr|client_ip|ip"
    r"|ip_address|user_agent|agent|referer|referrer|user_input|actor|principal|who)$"
)
_FIELDS_OF_USERS = re.compile(r"(?i)^\.(user_?name|login|email|full_?name|display_?name)$")
_ABOUT_ACCESS = re.compile(
    r"(?i)\blog(ged|ging|s)?[ _-]?(in|out|on|off)\b|\bsign(ed|ing|s)?[ _-]?(in|out|up|on)\b|\bauth\b"
    r"|\b(un)?auth(enticat|ori[sz])(e|ed|ion|ing)\b|\baccess (to|by|of|from|for|denied|granted|refused|attempt)"
    r"|\b(login|password|failed|unauthori[sz]ed|access) attempt|\battempts? (by|from|for)\b|\bdenied\b|\bforbidden\b"
    r"|\baudit|\bpassword|\bregistered\b|\blocked out\b"
)
_TYPED_AS_SEARCH = re.compile(r"(?i)^(query|q|search(_?(term|text|query))?|term|keywords?|phrase)$")
_ABOUT_SEARCH = re.compile(r"(?i)\bsearch(ed|ing|es)?\b")

_LEVELS = ("debug", "info", "warning", "warn", "error", "critical", "exception", "log")
_LOGGERS = (
    "logging",
    "~logger",
    "~log",
    "*.logger",
    "*.log",
    "*._logger",
    "*._log",
    "logging.getLogger()",
    "*.getChild()",
    "loguru.logger",
    "structlog.get_logger()",
)


_PLACE = re.compile(r"%(?:\(\w{1,60}\))?[-#0 +]{0,5}[\d*]{0,4}(?:\.[\d*]{0,4})?([a-zA-Z%])|\{[^{}]{0,60}\}")
"""`%s` with all that may stand in it, and `{}` of loguru."""


def _is_as_text(arrival: Arrival) -> bool:
    """Whether the value stands where the template writes it as it is: `%r` and `%d` show no line break as such."""
    call = arrival.call
    first = 1 if call.name.endswith(".log") else 0
    template = call.constant(first)
    if not isinstance(template, str) or arrival.value is call.argument(first):
        return True
    kinds = [place[1] or ("r" if "!r" in place[0] else "s") for place in _PLACE.finditer(template) if place[1] != "%"]
    given = call.positional[first + 1 :]
    if len(given) < len(kinds) or not kinds:
        return "s" in kinds or not kinds  # a mapping, whose places have names
    at = [kind for kind, value in zip(kinds, given, strict=False) if value is arrival.value]
    return not at or "s" in at


def _is_structured(arrival: Arrival) -> bool:
    """`extra=...` and the like are fields, and exceptions are shown by the logger."""
    return any(
        arrival.value is value for name, value in arrival.call.keywords.items() if name not in ("msg", "message")
    )


def _is_of_access(arrival: Arrival) -> bool:
    """Whether a text that a user types goes into a line about who got in, or what was searched.

    Other parameters are the program's own.
    """
    text = arrival.call.argument(0, "msg")
    words = "".join(part for part in text.text if isinstance(part, str)) if text else ""
    template = arrival.call.constant(0)
    words = template if isinstance(template, str) else words
    form, name = arrival.taint.form, arrival.taint.text
    is_field = len(form) == 1 and _FIELDS_OF_USERS.search(form[0]) is not None
    if _ABOUT_ACCESS.search(words) and (is_field or (not form and _TYPED_BY_USERS.search(name))):
        return True
    return not form and bool(_TYPED_AS_SEARCH.search(name) and _ABOUT_SEARCH.search(words))


TAINT = TaintRule(
    kind="log",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            tuple(f"{logger}.{level}" for logger in _LOGGERS for level in _LEVELS),
            ("*",),
        ),
    ),
    matters=lambda arrival: (
        not arrival.lacks("\n")
        and "call" not in arrival.taint.form  # what an unknown function made of it is no longer what was sent
        and not _is_structured(arrival)
        and _is_as_text(arrival)
        and (arrival.taint.label != "parameter" or _is_of_access(arrival))
    ),
    ending="Nothing on the way takes line breaks out.",
)
