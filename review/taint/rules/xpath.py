"""XPath expressions with a value from outside in them."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/xpath-from-request",
    family="security",
    title="Value from outside in an XPath expression",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE is part of the XPath expression given to `$SINK`. A quote in it ends the literal.",
    why="`' or '1'='1` selects every node: logins are passed and the whole document is read out.",
    fix='Pass the value as a variable: `tree.xpath("//user[name = $name]", name=name)` with lxml; or compare '
    'in Python: `next((u for u in users if u.findtext("name") == name), None)`.',
    prompt="Keep this XPath expression constant and pass the value as an lxml XPath variable "
    "(tree.xpath('...[@id=$id]', id=value)); with xml.etree compare in Python instead. Do not escape "
    "quotes by hand: XPath has no escape. Add tests with both kinds of quotes.",
    cwe="CWE-643",
    references=("https://lxml.de/xpathxslt.html",),
)

FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/xpath-from-parameter",
    title="Parameter pasted into an XPath expression",
    level="comment",
    severity="medium",
    message="$VALUE is pasted into the XPath expression given to `$SINK`, whatever a caller passes. A quote in it ends "
    "the literal.",
)


def _matters(arrival: Arrival) -> bool:
    quote = arrival.before[-1:]
    if quote in ("'", '"') and arrival.lacks(quote):
        return False
    if arrival.taint.label == "parameter" and not _is_literal_of_caller(arrival, quote):
        return False
    return arrival.is_pasted and not arrival.lacks("'", '"', "[")


def _is_literal_of_caller(arrival: Arrival, quote: str) -> bool:
    """Whether a caller's text stands in quotes.

    A step or an index that a caller chooses is part of the expression, and `kind.value` one of an enumeration's texts.
    """
    return quote in ("'", '"') and arrival.taint.form[-1:] != (".value",)


def _is_expression(call: Call) -> bool:
    """Whether a `find` searches a document rather than a text."""
    first = call.argument(0, "path")
    return first is not None and any(isinstance(part, str) and re.search(r"[/\[@]", part) for part in first.text)


TAINT = TaintRule(
    kind="xpath",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            ("*.xpath", "lxml.etree.XPath", "lxml.etree.ETXPath", "elementpath.select", "parsel.Selector().xpath"),
            (0, 1, "path", "query"),
        ),
        Sink(("*.find", "*.findall", "*.findtext", "*.iterfind"), (0, "path", "match"), when=_is_expression),
        Sink(("*.select",), (0, 1), when=lambda call: "xpath" in call.name.lower() or "elementpath" in call.name),
    ),
    matters=_matters,
    ending="Nothing on the way binds it as a variable.",
)
