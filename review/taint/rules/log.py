"""Values from outside, written into the log."""

from __future__ import annotations

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


TAINT = TaintRule(
    kind="log",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(
        Sink(
            tuple(f"{logger}.{level}" for logger in _LOGGERS for level in _LEVELS),
            ("*",),
            when=_as_text,
        ),
    ),
    matters=lambda arrival: not arrival.lacks("\n") and not _is_structured(arrival),
    ending="Nothing on the way takes line breaks out.",
)
