"""Document queries made of request data."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/nosql-from-request",
    family="security",
    title="Request data used as a database query",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message='$VALUE is used as a query by `$SINK`. An object such as `{"$ne": null}` in it matches every document.',
    why="JSON from the client can hold operators instead of values: a password check becomes always true, and"
    " `$where` runs script on the database.",
    fix='Name the fields and make them text: `users.find_one({"name": str(data["name"])})`; never pass the '
    "body itself, and do not use `$where`.",
    prompt="Build this MongoDB filter from named fields, convert each value to the expected scalar type (str, "
    "int) or validate the body with a typed model first, refuse dicts and lists with 400, and remove "
    '$where. Add a test that sends {\\"$ne\\": null}.',
    cwe="CWE-943",
    references=("https://www.mongodb.com/docs/manual/reference/operator/query/",),
)

_METHODS = (
    "find",
    "find_one",
    "aggregate",
    "count_documents",
    "delete_one",
    "delete_many",
    "update_one",
    "update_many",
    "find_one_and_update",
    "find_one_and_delete",
    "replace_one",
)


def _is_query(call: Call) -> bool:
    """Whether a `find` is a collection's: it is given a dict, or the client's own."""
    first = call.argument(0, "filter")
    return first is not None and (bool(first.refs) or _is_body(first.taints))


def _is_body(taints: object) -> bool:
    return any("json" in taint.text or "decoded" in taint.form for taint in taints)  # type: ignore[attr-defined]


def _matters(arrival: Arrival) -> bool:
    """Text matches only itself; JSON can be an operator, and `$where` is code."""
    text = arrival.taint.text
    is_json = "json" in text or "decoded" in arrival.taint.form or ".data" in text
    where = [
        held.items.get("$where")
        for value in arrival.call.positional
        for ref in value.refs
        for held in [arrival.call.heap[ref]]
    ]
    in_code = any(value is not None and arrival.taint in value.taints for value in where)
    return in_code or (is_json and arrival.value.parts is None)


TAINT = TaintRule(
    kind="nosql",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(Sink(tuple(f"*.{method}" for method in _METHODS), (0, "filter"), when=_is_query, inside=True),),
    matters=_matters,
    ending="Nothing on the way makes it plain text or a number.",
)
