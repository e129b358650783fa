"""edge-case/strip-takes-a-set: a prefix or suffix that is taken for a set of characters."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed
from review.rules.syntax.nodes import constant, every, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/strip-takes-a-set",
    family="edge-case",
    title="`strip` with a prefix or suffix",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`.$METHOD($PART)` removes any of these characters as long as it finds one, not the text $PART.",
    why='`"report.csv".rstrip(".csv")` is fine and `"docs.csv".rstrip(".csv")` is `"do"`: some names are '
    "silently damaged.",
    fix="Use `removeprefix` or `removesuffix` (Python 3.9), or `Path(name).stem`.",
    prompt="Use `removeprefix`/`removesuffix`, or `pathlib.PurePath` for file names and `urllib.parse` for addresses. "
    "Test a name whose last letters also occur in the suffix.",
    cwe="CWE-684",
    references=("https://docs.python.org/3/library/stdtypes.html#str.removesuffix",),
)

_AFFIX = re.compile(
    r"\.[a-z]{2,5}(\.[a-z0-9]{2,4})?|https?://|www\.|[A-Za-z]{3,12}[ :_=-]{1,2}|[_-][a-z]{3,12}|/[a-z]{2,12}/?"
)
"""Texts that are a file's ending, the start of an address, or a label: no sets of characters."""


_WHOLE = {"lstrip": "removeprefix", "rstrip": "removesuffix"}


def find(file: PythonFile) -> Iterable[Finding]:
    """`lstrip` and `rstrip` of a text that is clearly meant as a whole."""
    for call in every(ast.Call, file):
        if method_of(call) in ("lstrip", "rstrip", "strip") and len(call.args) == 1:
            part = constant(call.args[0])
            if isinstance(part, str) and _AFFIX.fullmatch(part):
                suggestion = _whole(call.func, file) if isinstance(call.func, ast.Attribute) else None
                yield report(RULE, file, call, suggestion=suggestion, METHOD=method_of(call), PART=repr(part))


def _whole(method: ast.Attribute, file: PythonFile) -> Suggestion | None:
    instead = _WHOLE.get(method.attr)
    return renamed(file.source, method, method.attr, instead) if instead else None
