"""XML from outside, parsed with external entities."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/xml-from-request",
    family="security",
    title="XML from outside parsed with entities",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="$VALUE is parsed by `$SINK` with external entities switched on.",
    why="A document type in the text makes the parser read local files or call internal addresses, and a few "
    "nested entities fill the memory.",
    fix="Parse with `defusedxml.ElementTree.fromstring(text)`, or "
    "`lxml.etree.XMLParser(resolve_entities=False, no_network=True)`; leave `feature_external_ges` off.",
    prompt="Replace this XML parser by defusedxml (same functions), or by lxml with "
    "XMLParser(resolve_entities=False, no_network=True, load_dtd=False). Limit the size before parsing "
    "and answer 400 on a parse error. Add a test with a document type that names an external entity.",
    cwe="CWE-611",
    references=("https://docs.python.org/3/library/xml.html#xml-security",),
    same_as=(
        "B314",
        "B318",
        "B313",
        "B317",
    ),
)

_LXML = ("lxml.etree.fromstring", "lxml.etree.parse", "lxml.etree.XML", "lxml.etree.HTML", "lxml.etree.iterparse")


def _resolves(call: Call) -> bool:
    """Whether lxml is used with a parser that resolves entities, which it does unless told otherwise."""
    parser = call.argument(1, "parser")
    return parser is None or parser.name == "lxml.etree.XMLParser()"


def _has_external_entities(call: Call) -> bool:
    """`parser.setFeature(feature_external_ges, True)` was called on it."""
    parser = call.argument(1, "parser") if not call.receiver.refs else call.receiver
    return parser is not None and any(
        held.items.get("feature_external_ges") is not None and held.items["feature_external_ges"].only() in (True, 1)
        for ref in parser.refs
        for held in [call.heap[ref]]
    )


TAINT = TaintRule(
    kind="xml",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST},
    sinks=(
        Sink(_LXML, (0, "text", "source"), when=_resolves),
        Sink(
            (
                "xml.sax.parse",
                "xml.sax.parseString",
                "xml.dom.pulldom.parse",
                "xml.dom.pulldom.parseString",
                "xml.dom.minidom.parseString",
                "xml.dom.minidom.parse",
            ),
            (0,),
            when=_has_external_entities,
        ),
        Sink(("xml.sax.make_parser().parse",), (0,), when=_has_external_entities),
    ),
    ending="Nothing on the way switches entities off.",
)
