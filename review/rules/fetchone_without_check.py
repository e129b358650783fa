"""edge-case/fetchone-without-check: a row that may not be there, read at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import Unit, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import method_of
from review.rules.syntax.optional import unguarded
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/fetchone-without-check",
    family="edge-case",
    title="Row used without checking that there is one",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$ROW` is None when there is no row, and reading a column of None raises TypeError.",
    why='The first id that does not exist becomes a server error instead of a "not found".',
    fix='`row = cursor.fetchone()`, then `if row is None:` return or raise what says "not found", and only then '
    "read it.",
    prompt="Assign the row, treat None explicitly (raise a not-found error that names the id, or return a documented "
    "default) and read the column afterwards. An aggregate such as `SELECT count(*)` always has a row; there, "
    "unpack it. Add a test for an id that does not exist.",
    cwe="CWE-476",
    references=("https://peps.python.org/pep-0249/#fetchone",),
)

_ROWS = frozenset({"fetchone", "fetchrow"})

_ALWAYS_A_ROW = re.compile(
    r"(?i)\b(count|sum|max|min|avg|total|exists|last_insert_rowid|last_insert_id|changes|version|nextval|currval"
    r"|lastval|now|pg_\w+)\s*\(|\b(returning|pragma|show)\b"
)
"""Aggregates and questions about the database have one row whatever the tables hold."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Columns of rows that nothing in the function checks, unless its statements always give a row."""
    meaning = meaning_of(file)
    for use, call in unguarded(meaning, lambda call: method_of(call) in _ROWS):
        if not any(map(_ALWAYS_A_ROW.search, _statements(use, call, meaning))):
            yield report(RULE, file, use, ROW=call)


def _statements(use: ast.expr, call: ast.Call, meaning: Meaning) -> Iterator[str]:
    """Texts in the function, or those of `execute("...").fetchone()` itself; an unknown one may be anything."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else call
    around: ast.AST | Unit = owner if list(_texts(owner)) else unit_of(use, meaning.scopes)
    return _texts(around)


def _texts(node: ast.AST) -> Iterator[str]:
    return (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))
