"""scale/python-json-copy: a copy made by writing JSON and reading it again."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/python-json-copy",
    family="scale",
    title="Copy by a JSON round trip",
    severity="low",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$VALUE` is copied by writing it as JSON and reading it again.",
    why="It costs several times a plain copy, turns tuples into lists and number keys into text, and fails for dates.",
    fix="Use `copy.deepcopy(value)`, or a shallow copy (`dict(value)`, `list(value)`) where one level is enough.",
    prompt="Replace the JSON round trip by `copy.deepcopy`, or by building just the new object that is needed. If the "
    "point was to make the value JSON-compatible, say so in a function with that name. Add a test with a tuple and a "
    "dict with integer keys.",
    cwe="CWE-1050",
    references=("https://docs.python.org/3/library/copy.html",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`json.loads(json.dumps(value))` without options, which would have another purpose."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        inner = call.args[0] if len(call.args) == 1 and not call.keywords else None
        if not isinstance(inner, ast.Call) or len(inner.args) != 1 or inner.keywords:
            continue
        if meaning.standard(call.func) == "json.loads" and meaning.standard(inner.func) == "json.dumps":
            yield report(RULE, file, call, VALUE=inner.args[0])
