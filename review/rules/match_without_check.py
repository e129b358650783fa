"""edge-case/match-without-check: a match that may be None, read at once."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.optional import unguarded
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/match-without-check",
    family="edge-case",
    title="Regex match used without checking for None",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$MATCH` is None when the text does not fit the pattern, and `.$METHOD` of None raises AttributeError.",
    why="The first input that looks different from the examples ends the request with an unrelated error message.",
    fix="Keep the match in a variable and handle None: `match = PATTERN.match(text)`, then `if match is None: raise "
    "ValueError(...)`.",
    prompt="Assign the match to a variable, handle the case of no match explicitly (raise a `ValueError` that quotes "
    "the input's first 80 characters, or return a documented default), and only then read groups. Use `fullmatch` "
    "when the whole text must fit. Add tests for an empty text and for one that does not fit.",
    cwe="CWE-476",
    references=("https://docs.python.org/3/library/re.html#match-objects",),
)

_READS = frozenset({"group", "groups", "groupdict", "start", "end", "span", "lastgroup", "expand"})
_MATCHES = frozenset({"match", "search", "fullmatch"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Matches whose groups are read although nothing in the function asks whether there is one."""
    meaning = meaning_of(file)
    for use, call in unguarded(meaning, lambda call: _may_be_none(call, meaning)):
        if isinstance(use, ast.Subscript) or use.attr in _READS:
            method = use.attr if isinstance(use, ast.Attribute) else "__getitem__"
            yield report(RULE, file, use, MATCH=call, METHOD=method)


def _may_be_none(call: ast.Call, meaning: Meaning) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _MATCHES:
        return False
    if meaning.standard(call.func.value) == "re":
        return bool(call.args) and not _fits_anything(call.args[0])
    compiled = _compiled(call.func.value, meaning)
    return compiled is not None and not (compiled.args and _fits_anything(compiled.args[0]))


def _compiled(node: ast.expr, meaning: Meaning) -> ast.Call | None:
    """`re.compile(...)`, at once or in the only assignment of a name."""
    if isinstance(node, ast.Name) and node in meaning.scopes.of_name:
        _, bindings = meaning.scopes.of_name[node].lookup(node.id)
        value = bindings[0].value if len(bindings) == 1 else None
        return _compiled(value, meaning) if isinstance(value, ast.Call) else None
    return node if isinstance(node, ast.Call) and meaning.standard(node.func) == "re.compile" else None


def _fits_anything(pattern: ast.expr) -> bool:
    """Whether a pattern ends with `*` or `?`: such a one most often fits the empty text too."""
    text = pattern.value if isinstance(pattern, ast.Constant) else None
    return isinstance(text, str) and text.rstrip(")$").endswith(("*", "?"))
