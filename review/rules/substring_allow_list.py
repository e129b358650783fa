"""security/substring-allow-list: membership in a text, which is true for every part of the text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/substring-allow-list",
    family="security",
    title="List of allowed values that is a text",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$TEST` looks for a part of a text: it is also true for `$OTHER` and for an empty value.",
    why="What reads like a list of allowed values lets fragments through: an empty extension, a role called `min`.",
    fix='Compare with a collection: `value in {"png", "jpg"}`; a single value in brackets needs a comma, '
    '`("admin",)`, or better `==`.',
    prompt="Replace the text by a set (frozenset at module level) of the exact values, or by == where it is one "
    "value. Normalise case and surrounding space once before comparing, and refuse an empty value. Add tests with an "
    "empty value and with a fragment of an allowed one.",
    cwe="CWE-187",
    references=("https://docs.python.org/3/reference/expressions.html#membership-test-operations",),
)

_VALUE = frozenset(
    """
    role roles ext extension suffix type mime mimetype method status action format mode level scope permission group
    kind category user username name country currency locale language lang algorithm alg protocol scheme plan tier
    environment env filetype state command cmd operator column sort order field table
    """.split()  # noqa: SIM905  one per line would fill a page
)
_LIST = re.compile(r"^\.?[a-zA-Z][\w/-]*(\s*[,;| ]\s*\.?[\w/-]+)*,?$")
_SINGLE = re.compile(r"^[a-z][a-z_/-]{3,}$|^[A-Z][a-z]{3,}$|^(ADMIN|POST|READ|WRITE|ACTIVE)$")
"""One word that is a value rather than a set of characters, such as `rw` or `ABCD`."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`x in "a,b,c"` and `x in ("admin")` where the name of `x` says that it is a whole value."""
    meaning = meaning_of(file)
    for node in every(ast.Compare, file):
        if len(node.ops) != 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
            continue
        text = literal(node.comparators[0], meaning)
        if isinstance(text, str) and _is_list(text) and _is_value(node.left):
            yield report(RULE, file, node, TEST=node, OTHER=_fragment(text))


def _is_list(text: str) -> bool:
    return bool(_LIST.search(text)) and (bool(re.search(r"[,;| ]", text)) or bool(_SINGLE.search(text)))


def _is_value(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and last_name(node.func) != "get":
        return node.func.attr in ("lower", "upper", "strip", "casefold") and _is_value(node.func.value)
    return any(word in _VALUE for word in words(name_of(node)))


def _fragment(text: str) -> str:
    word = re.split(r"[,;| ]", text)[0].strip(".")
    return word[:-1] if len(word) > 1 else text[:2]
