"""security/host-pattern-dot: a host in a regular expression whose dot matches any character."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import given, literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, keyword, last_name
from review.rules.syntax.own import source_of
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/host-pattern-dot",
    family="security",
    title="Unescaped dot in the pattern of a host",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="In `$PATTERN` the dot of `$HOST` matches any character: `$OTHER` passes as well.",
    why="Whoever registers the look-alike host gets what was meant for yours: roles, redirects, tokens, webhooks.",
    fix="Escape the dot (`\\.`), or build the pattern with `re.escape(host)`; for URLs compare "
    "`urllib.parse.urlsplit(url).hostname` with a set of hosts instead.",
    prompt="Do not recognise hosts by a regular expression: parse the URL with urllib.parse.urlsplit (or split the "
    "address at its last @) and compare the lower-cased host with a set of allowed ones. If a pattern must stay, "
    "escape every literal dot, use re.fullmatch, and test with the dot replaced by a letter and with a longer host.",
    cwe="CWE-185",
    references=("https://docs.python.org/3/library/re.html#re.escape",),
)

_FUNCTIONS = frozenset(f"re.{name}" for name in ("compile", "match", "fullmatch", "search", "findall", "finditer"))
_KEYWORDS = frozenset({"allow_origin_regex", "regex", "pattern"})
"""Patterns that frameworks match: `CORSMiddleware`, `Field`, `constr`, `RegexValidator`."""
_SETTINGS = frozenset({"CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ORIGIN_REGEX_WHITELIST"})
_LABEL = r"(?:[a-z0-9-]{2,40}|\((?:\?:)?[a-z0-9-]{1,40}(?:\|[a-z0-9-]{1,40}){1,20}\))"
_TOP = "com|org|net|io|dev|app|co|gov|edu|ai|info|cloud|example|internal|local|de|fr|eu|uk|nl|ch|at|it|es|pl|us|ca"
_HOST = re.compile(
    rf"(?i)(?:@|://|\bwww\\?\.|\)\??|\\\.|(?<=[\])*+])(?=\\?\.))"
    rf"(?P<host>(?:\\?\.)?(?:{_LABEL}\\?\.){{0,4}}{_LABEL}(?:\\?\.co)?\\?\.(?:{_TOP}))(?![a-z0-9.*+?{{-]|\\\.)"
)
_BARE_DOT = re.compile(r"(?<!\\)\.")


def find(file: PythonFile) -> Iterable[Finding]:
    """Expressions with a host behind `@`, `://`, or a subdomain, of whose dots one is not escaped."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for node, pattern in _patterns(meaning):
        host = next((one["host"] for one in _HOST.finditer(pattern) if _BARE_DOT.search(one["host"])), None)
        if host is not None:
            other = _BARE_DOT.sub("x", host, count=1).replace("\\", "")
            yield report(RULE, file, node, PATTERN=pattern[:60], HOST=host.replace("\\", ""), OTHER=other)


def _patterns(meaning: Meaning) -> Iterator[tuple[ast.expr, str]]:
    """Each text that is used as an expression, with the node to report."""
    for call in every(ast.Call, meaning.file):
        if meaning.dotted(call.func) in _FUNCTIONS:
            first = keyword(call, "pattern") or (call.args[0] if call.args else None)
            yield from ((call, text) for text in _texts(first, meaning))
            continue
        is_validator = last_name(call.func) == "RegexValidator" and call.args
        passed = [one.value for one in call.keywords if one.arg in _KEYWORDS] + (call.args[:1] if is_validator else [])
        yield from ((node, text) for node in passed for text in _texts(node, meaning))
    for assignment in every(ast.Assign, meaning.file):
        if last_name(assignment.targets[0]) in _SETTINGS and isinstance(assignment.value, ast.List | ast.Tuple):
            yield from ((node, text) for node in assignment.value.elts for text in _texts(node, meaning))


def _texts(node: ast.expr | None, meaning: Meaning) -> Iterator[str]:
    """The text of a constant, of one that constants are put into, or of each in a list that a loop goes through."""
    text = _filled(node, meaning)
    if isinstance(text, str):
        yield text
    elif isinstance(node, ast.Name) and (scope := meaning.scopes.of_name.get(node)):
        sources = (source_of(one.node, meaning) for one in scope.lookup(node.id)[1])
        for source in sources:
            held = next(iter(given(source, meaning)), None) if isinstance(source, ast.Name) else source
            if isinstance(held, ast.List | ast.Tuple | ast.Set):
                yield from (text for one in held.elts if isinstance(text := literal(one, meaning), str))


def _filled(node: ast.expr | None, meaning: Meaning) -> object:
    """`f"^https://{HOST}/"` and `"^https://%s/" % HOST` with what they are filled with."""
    if isinstance(node, ast.JoinedStr):
        parts = (literal(one.value if isinstance(one, ast.FormattedValue) else one, meaning) for one in node.values)
        return "".join(one if isinstance(one, str) else "\0" for one in parts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        template, value = literal(node.left, meaning), literal(node.right, meaning)
        return template.replace("%s", value) if isinstance(template, str) and isinstance(value, str) else None
    return literal(node, meaning)
