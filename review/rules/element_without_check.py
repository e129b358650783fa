"""edge-case/element-without-check: an element that may not be in the document, used at once."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, method_of
from review.rules.syntax.optional import unguarded
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/element-without-check",
    family="edge-case",
    title="Element used without checking that it is there",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$SEARCH` is None when the document has no such element, and `$USE` of None raises an error.",
    why="Pages and feeds change without notice; from then on every run ends with an AttributeError that does not name "
    "the element.",
    fix='Keep the element in a variable and handle None, or use what takes a default (`findtext("name", default="")`).',
    prompt="Read the element into a variable, and where it is missing either skip the entry with a log line that "
    "names the selector and the address, or raise a domain error. For ElementTree prefer `findtext(..., "
    "default=...)`. Add tests with documents that lack each optional element.",
    cwe="CWE-476",
    references=(
        "https://docs.python.org/3/library/xml.etree.elementtree.html#xml.etree.ElementTree.Element.find",
        "https://docs.python.org/3/library/xml.etree.elementtree.html#xml.etree.ElementTree.Element.findtext",
    ),
)

_PARSERS = frozenset({"bs4", "lxml", "xml", "defusedxml", "parsel", "selectolax"})
_SEARCHES = frozenset({"find", "select_one", "find_next", "find_parent", "find_next_sibling", "css_first"})
_READS = frozenset({"text", "get_text", "string", "attrib", "attrs", "get", "find", "find_all", "findall", "contents"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Elements whose text or attributes are read although nothing in the function asks whether they are there."""
    if not _parses_documents(file):
        return
    for use, call in unguarded(meaning_of(file), lambda call: method_of(call) in _SEARCHES and bool(call.args)):
        if isinstance(use, ast.Subscript) or use.attr in _READS:
            name = f".{use.attr}" if isinstance(use, ast.Attribute) else "[...]"
            yield report(RULE, file, use, SEARCH=call, USE=name)


def _parses_documents(file: PythonFile) -> bool:
    plain = (alias.name for node in every(ast.Import, file) for alias in node.names)
    named = (node.module or "" for node in every(ast.ImportFrom, file) if not node.level)
    return any(module.partition(".")[0] in _PARSERS for module in (*plain, *named))
