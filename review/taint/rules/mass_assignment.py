"""Objects whose fields the client names."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Arrival, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/mass-assignment",
    family="security",
    title="All fields of a request written to an object",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="Every field that the client sends in $VALUE is written to an object (`$SINK`), also those that no "
    "form shows.",
    why="Adding `is_admin` or `owner_id` to the body is enough to change what the form never offered.",
    fix='Name the fields: `User(name=data["name"], email=data["email"])`, or validate with a model that lists them.',
    prompt="Replace this by an explicit list of the fields that a client may set, validated by a typed model "
    "that forbids others (pydantic extra='forbid', or a serializer with fields), and set owner, role and "
    "status on the server. Add a test that sends is_admin and sees it refused.",
    cwe="CWE-915",
    references=("https://docs.pydantic.dev/latest/concepts/models/#extra-data",),
)


def _matters(arrival: Arrival) -> bool:
    """What the client sent as it is, rather than an object that a framework made of it by a list of fields."""
    is_raw = arrival.taint.text.startswith("request.") and not {"call", ".validated_data"} & {*arrival.taint.form}
    return arrival.taint.label == "request" and (is_raw or arrival.call.name != "model.<fields>")


TAINT = TaintRule(
    kind="mass",
    rules={"request": FROM_REQUEST},
    sinks=(
        Sink(("setattr",), (1,)),
        Sink(("model.<fields>",), (0,)),
        Sink(("*.__dict__.update", "*.objects.create", "*.objects.filter().update"), ("**",)),
    ),
    matters=_matters,
    ending="Nothing on the way says which fields are meant.",
)
