"""security/xml-external-entities: an XML parser that is told to fetch what a document names."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/xml-external-entities",
    family="security",
    title="XML parser that resolves external entities",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` makes the parser read the files and addresses that a document names.",
    why="One entity in a document from outside sends a local file, or an answer of an internal service, to its author.",
    fix="`lxml.etree.XMLParser(resolve_entities=False, no_network=True)`, leave `feature_external_ges` off, or use "
    "`defusedxml`.",
    prompt="Switch entities and network access of this parser off (lxml: resolve_entities=False, no_network=True, "
    "load_dtd=False), or use defusedxml. If a schema or DTD of the project's own is needed, resolve it from a fixed "
    "local catalogue. Limit the size of the input and catch the parser's error. Add a test with an external entity.",
    cwe="CWE-611",
    references=(
        "https://docs.python.org/3/library/xml.html#xml-security",
        "https://lxml.de/api/lxml.etree.XMLParser-class.html",
    ),
)

_PARSERS = frozenset({"lxml.etree.XMLParser", "lxml.etree.ETCompatXMLParser", "lxml.etree.iterparse"})
_ON = {"resolve_entities": True, "no_network": False, "load_dtd": True, "dtd_validation": True}
_WEB = frozenset({"flask", "django", "fastapi", "starlette", "aiohttp", "bottle", "tornado", "sanic"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Features switched on by name. In web applications the flow of the document decides, which is another rule."""
    meaning = meaning_of(file)
    if _is_web(meaning):
        return
    for call in every(ast.Call, file):
        if _switches_on(call, meaning):
            yield report(RULE, file, call, CALL=call)


def _switches_on(call: ast.Call, meaning: Meaning) -> bool:
    if method_of(call) == "setFeature" and len(call.args) == 2:
        feature = {last_name(call.args[0]), *names_in([call.args[0]])}
        is_external = any("external_ges" in name or "external-general-entities" in name for name in feature)
        return is_external and literal(call.args[1], meaning) in (True, 1)
    if meaning.dotted(call.func) not in _PARSERS:
        return False
    entities = keyword(call, "resolve_entities")
    if literal(entities, meaning) in (False, "internal"):
        return False
    return any(literal(keyword(call, name), meaning) is value for name, value in _ON.items())


def _is_web(meaning: Meaning) -> bool:
    bindings = (one for found in meaning.scopes.module.bindings.values() for one in found)
    return any((one.imported or "").partition(".")[0] in _WEB for one in bindings)
