"""Values from outside that are kept in the session."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/session-from-request",
    family="security",
    title="Unchecked value from outside kept as trusted",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$VALUE is put into the session unchecked (`$SINK`). Later code takes what is in the session for its own.",
    why="What lies in the session is believed: a client that chooses a key or a value there can become "
    "another user or skip a check.",
    fix='Validate before storing: look the value up (`user = load_user(name)`; `session["user_id"] = '
    "user.id`), or accept only values from a fixed set, and keep the keys constant.",
    prompt="Do not store this request value in the session as it is. Validate it against the data that it names "
    "(load the record, check that this user may use it) or against a fixed set, store the validated "
    "identifier under a constant key, and answer 400 otherwise.",
    cwe="CWE-501",
    references=("https://flask.palletsprojects.com/en/stable/quickstart/#sessions",),
)


TAINT = TaintRule(
    kind="trust",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(
        Sink(
            (
                "flask.session.[]=",
                "session.[]=",
                "request.session.[]=",
                "quart.session.[]=",
                "self.request.session.[]=",
            ),
            (0, 1),
        ),
        Sink(("flask.session.update", "request.session.update", "flask.session.setdefault"), (0, 1, "*"), inside=True),
    ),
    ending="Nothing on the way checks it.",
)
