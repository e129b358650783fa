"""Values from outside, written into the log."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule

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
    r"(?i)^(user_?name|user|login|email|e_?mail|account(_name)?|remote_addr|client_ip|ip|ip_address|user_agent|agent"
    r"|referer|referrer|query|search|comment|user_input|path|url|name|reason|action|event|message|actor|client|host)$"
)
_ABOUT_ACCESS = re.compile(
    r"(?i)log[ _-]?(in|out|on|off)\b|sign[ _-]?in|auth|access|attempt|denied|forbidden|audit|failed password|password"
)

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
    "loguru.logger",
    "structlog.get_logger()",
)


def _as_text(call: Call) -> bool:
    """Whether the message writes its values with `%s`: `%r` shows line breaks as such."""
    template = call.constant(0)
    return not (isinstance(template, str) and "%r" in template and "%s" not in template)


def _is_structured(arrival: Arrival) -> bool:
    """`extra=...` and the like are fields, and exceptions are shown by the logger."""
    return any(
        arrival.value is value for name, value in arrival.call.keywords.items() if name not in ("msg", "message")
    )


def _is_of_access(arrival: Arrival) -> bool:
    """Whether a text that a user types goes into a line about who got in: other parameters are the program's own."""
    text = arrival.call.argument(0, "msg")
    words = "".join(part for part in text.text if isinstance(part, str)) if text else ""
    template = arrival.call.constant(0)
    words = template if isinstance(template, str) else words
    is_typed = _TYPED_BY_USERS.search(arrival.taint.text) is not None and not arrival.taint.form
    return is_typed and _ABOUT_ACCESS.search(words) is not None


TAINT = TaintRule(
    kind="log",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            tuple(f"{logger}.{level}" for logger in _LOGGERS for level in _LEVELS),
            ("*",),
            when=_as_text,
        ),
    ),
    matters=lambda arrival: (
        not arrival.lacks("\n")
        and not _is_structured(arrival)
        and (arrival.taint.label != "parameter" or _is_of_access(arrival))
    ),
    ending="Nothing on the way takes line breaks out.",
)
