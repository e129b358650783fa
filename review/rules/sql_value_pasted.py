"""security/sql-value-pasted: a value between the quotes of an SQL text, wherever the text is sent from."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/sql-value-pasted",
    family="security",
    title="Value pasted between the quotes of an SQL text",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$VALUE` stands between quotes in an SQL text. A quote in it ends the literal, and what follows is SQL.",
    why="One value with a quote in it reads or changes other rows, and an honest `O'Neill` breaks the query.",
    fix='Put a placeholder into the text and give the value to `execute`: `execute("... WHERE name = %s", (name,))`; '
    'for lists as many placeholders as values, `", ".join(["%s"] * len(values))`.',
    prompt="Rewrite this query so that its text is a constant and every value is passed as a bound parameter in the "
    "driver's own placeholder style (also LIKE patterns, dates and IN lists, with one placeholder for each value). "
    "Where parts of a WHERE clause are optional, collect the conditions and their parameters side by side. Add a test "
    "with a quote in every value.",
    cwe="CWE-89",
    references=(
        "https://docs.python.org/3/library/sqlite3.html#how-to-use-placeholders-to-bind-values-in-sql-queries",
    ),
    same_as=("B608",),
    gives_way_to=("security/sql-from-request", "security/sql-built-from-string"),
)

_STATEMENT = re.compile(
    r"(?i)\b(select\s.{1,400}\sfrom|insert\s+into|update\s.{1,200}\sset|delete\s+from)\b", re.DOTALL
)
_PLACE = re.compile(r"(?i)(=|<|>|\blike|\bin\s*\(|\bvalues\s*\(|,)\s*(\w+\()?\s*'%*$")
_CLAUSE = re.compile(r"(?i)\b(select|where|and|or|set|values|like|having|from|in)\b|^\s*'$|\x00 = '$")
_RUNS = frozenset(
    {
        "execute",
        "executemany",
        "executescript",
        "raw",
        "text",
        "read_sql",
        "read_sql_query",
        "fetch",
        "fetchrow",
        "extra",
    }
)
_PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?[sd]|\{(\w*)(?::[^{}]*)?\}")
_TAG = re.compile(r"<[a-zA-Z/]")
_HARMLESS = re.compile(
    r"(?i)^(int|len|float|round|now|today|isoformat|strftime|uuid4)$|escape|quote|literal|check|valid"
)
_UNKNOWN = "\0"


def find(file: PythonFile) -> Iterable[Finding]:
    """Values in quotes in f-strings, `%`, `format` and `+`, where SQL is sent outside of handlers of requests."""
    if is_for_development(file) or not _has_statement(file):
        return
    meaning = meaning_of(file)
    runs = (call for call in every(ast.Call, file) if last_name(call.func) in _RUNS)
    if all(answers_requests(call, meaning) for call in runs):
        return  # the dataflow engine sees what arrives there
    seen: set[int] = set()
    for before, value in _pasted(file):
        if value.lineno in seen or not _PLACE.search(before) or not _CLAUSE.search(before) or _TAG.search(before):
            continue
        if not _is_harmless(value, meaning) and not answers_requests(value, meaning):
            seen.add(value.lineno)
            yield report(RULE, file, value, VALUE=value)


def _has_statement(file: PythonFile) -> bool:
    return any(isinstance(node.value, str) and _STATEMENT.search(node.value) for node in every(ast.Constant, file))


def _pasted(file: PythonFile) -> Iterator[tuple[str, ast.expr]]:
    """(the text before it, value) of everything that is put into a text."""
    for text in every(ast.JoinedStr, file):
        before = ""
        for part in text.values:
            if isinstance(part, ast.FormattedValue):
                yield before, part.value
                before += _UNKNOWN
            else:
                before += str(constant(part))
    for operation in every(ast.BinOp, file):
        template = constant(operation.left)
        if isinstance(operation.op, ast.Mod) and isinstance(template, str):
            given = operation.right.elts if isinstance(operation.right, ast.Tuple) else [operation.right]
            yield from _filled(template, given, {})
        elif isinstance(operation.op, ast.Add):
            yield from _added(operation)
    for call in every(ast.Call, file):
        template = constant(call.func.value) if isinstance(call.func, ast.Attribute) else None
        if isinstance(template, str) and last_name(call.func) == "format":
            yield from _filled(template, call.args, {one.arg: one.value for one in call.keywords if one.arg})


def _filled(template: str, given: list[ast.expr], named: dict[str, ast.expr]) -> Iterator[tuple[str, ast.expr]]:
    for place, found in enumerate(_PLACEHOLDER.finditer(template)):
        name = found[1] or found[2] or ""
        position = int(name) if name.isdecimal() else place
        value = named.get(name) or (given[position] if position < len(given) else None)
        if value is not None:
            before = _PLACEHOLDER.sub(_UNKNOWN, template[: found.start()])
            yield before, value


def _added(operation: ast.BinOp) -> Iterator[tuple[str, ast.expr]]:
    """`"... = '" + value`, also in the middle of a longer sum, and the quotes of `"'" + value + "'"`."""
    left = operation.left.right if isinstance(operation.left, ast.BinOp) else operation.left
    text = constant(left)
    if isinstance(text, str) and not isinstance(operation.right, ast.Constant):
        yield f"in ({text}" if text == "'" else text, operation.right


def _is_harmless(value: ast.expr, meaning: Meaning) -> bool:
    """Fixed, a number, a date, or escaped by the driver."""
    if isinstance(value, ast.Constant) or is_fixed(value, meaning):
        return True
    calls = (part for part in made_of(value, meaning) if isinstance(part, ast.Call))
    return any(_HARMLESS.search(last_name(call.func)) for call in calls)
