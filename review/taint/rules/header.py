"""Values from outside in headers of the answer."""

from __future__ import annotations

import re

from review.finding import Rule
from review.taint.sinks import Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/header-from-request",
    family="security",
    title="Value from outside in a response header",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$VALUE is written into a header as it is (`$SINK`). A line break in it adds headers, or a body, of "
    "the client's choice.",
    why="Where server and library do not refuse line breaks, one link sets cookies or splits the response for"
    " everybody behind the same cache.",
    fix='Allow only the characters that belong there (`re.fullmatch(r"[A-Za-z0-9_-]{1,64}", value)`), or '
    "encode the value: `urllib.parse.quote(value)`.",
    prompt="Check this value against an explicit character class before it goes into a header or cookie and "
    "answer 400 otherwise, or encode it with urllib.parse.quote. For file names in Content-Disposition "
    "use filename*=UTF-8'' with the quoted name. Add a test with \\\\r\\\\n in the value.",
    cwe="CWE-113",
    references=("https://docs.python.org/3/library/urllib.parse.html#urllib.parse.quote",),
)

_SILENT = frozenset({"location", "content-type", "access-control-allow-origin"})


def _is_text_header(call: Call) -> bool:
    """Redirects have a rule of their own."""
    name = call.constant(0)
    return not (isinstance(name, str) and name.lower() in _SILENT)


def _is_response(call: Call) -> bool:
    """Headers of an outgoing request or message are not sent to the client."""
    return not re.search(r"(?i)request\b|session|urllib|msg|message|mail", call.name)


TAINT = TaintRule(
    kind="header",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(
        Sink(
            ("*.headers.[]=", "~response.[]=", "~resp.[]="),
            (1, 0),
            when=lambda call: _is_response(call) and _is_text_header(call),
        ),
        Sink(
            (
                "*.headers.add",
                "*.headers.set",
                "*.headers.append",
                "self.set_header",
                "self.add_header",
                "*.add_header",
                "self.send_header",
            ),
            (1, 0),
            when=lambda call: _is_response(call) and _is_text_header(call),
        ),
        Sink(("*.set_cookie", "*.set_signed_cookie"), (0, 1, "key", "value")),
    ),
    matters=lambda arrival: not arrival.lacks("\n") and not arrival.lacks("\r"),
    ending="Nothing on the way takes line breaks out.",
)
