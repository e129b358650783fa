"""security/sql-identifier-from-variable: a table or column name that a caller chooses, pasted into a query."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/sql-identifier-from-variable",
    family="security",
    title="Table or column name pasted into a query",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$NAME` stands in this query where a table, a column or a sort order is expected. Bound parameters cannot "
    "protect that place, so its value has to come from a fixed list.",
    why="A query can look safe because its values are bound, and still be injectable through a name: `ORDER BY` and "
    "`FROM` accept whole sub-queries.",
    fix="Look the name up in a dict of allowed names and fail on anything else, or quote it with the driver's own "
    "means: `psycopg.sql.Identifier(name)`, `connection.ops.quote_name(name)` in Django, `sqlalchemy.Table`/`column`.",
    prompt="Make the table, column or sort name in this query safe: map the incoming name through a module-level dict "
    "of allowed names to literal SQL fragments and raise ValueError for anything else, or compose the statement with "
    "psycopg.sql.Identifier or SQLAlchemy column objects. Keep all values as bound parameters. Do not validate names "
    "with a regular expression or by length.",
    cwe="CWE-89",
    references=("https://www.psycopg.org/psycopg3/docs/api/sql.html",),
    same_as=("B608",),
)

_RUNS = frozenset(
    {"execute", "executemany", "executescript", "fetch", "fetchrow", "fetchval", "raw", "text", "read_sql"}
)
_PLACE = re.compile(r"(?is)\b(from|into|update|join|table|order\s+by|group\s+by)\s+[\"`\[]?(\w+\.)?$")
_CHECKS = re.compile(r"(?i)quot|escap|ident|valid|check|allow|safe|ensure|fullmatch|verify|sanit|int$")
_FIXED_TYPES = re.compile(r"Literal|Enum|Table|Column|Identifier|Model|type\[|\bint\b")
_SPELLED = re.compile(r"%(\(\w+\))?s|\{\w*\}")

Piece = tuple[str, ast.expr]


def find(file: PythonFile) -> Iterable[Finding]:
    """Queries with a parameter of the function in the place of a name, that nothing in the function checks."""
    meaning = meaning_of(file)
    seen: set[int] = set()
    for call in every(ast.Call, file):
        if last_name(call.func) not in _RUNS or not call.args:
            continue
        for before, node in (piece for query in _queries(call.args[0], meaning) for piece in _pieces(query)):
            if _PLACE.search(before) and node.lineno not in seen and _is_free(node, meaning):
                seen.add(node.lineno)
                yield report(RULE, file, node, NAME=node)


def _queries(node: ast.expr, meaning: Meaning) -> Sequence[ast.expr]:
    scope = meaning.scopes.of_name.get(node) if isinstance(node, ast.Name) else None
    if not isinstance(node, ast.Name) or scope is None:
        return (node,)
    owner, bindings = scope.lookup(node.id)
    return [one.value for one in bindings if one.value is not None] if owner is scope else ()


def _pieces(node: ast.expr) -> Iterator[Piece]:
    """(the text before it, expression) of everything that is put into a text."""
    if isinstance(node, ast.JoinedStr):
        before = ""
        for part in node.values:
            if isinstance(part, ast.Constant):
                before += str(part.value)
            elif isinstance(part, ast.FormattedValue):
                yield before, part.value
                before += "x"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
        values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
        yield from _spelled(str(node.left.value), values)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _pieces(node.left)
        if isinstance(node.left, ast.BinOp) and isinstance(node.left.right, ast.Constant):
            yield str(node.left.right.value), node.right
        elif isinstance(node.left, ast.Constant):
            yield str(node.left.value), node.right
    elif isinstance(node, ast.Call) and last_name(node.func) == "format" and isinstance(node.func, ast.Attribute):
        text = node.func.value
        if isinstance(text, ast.Constant):
            yield from _spelled(str(text.value), [*node.args, *(one.value for one in node.keywords)])


def _spelled(text: str, values: Sequence[ast.expr]) -> Iterator[Piece]:
    """Values in the order of their places, which is how nearly everybody writes them."""
    for place, value in zip(_SPELLED.finditer(text), values, strict=False):
        yield text[: place.start()], value


def _is_free(node: ast.expr, meaning: Meaning) -> bool:
    """Whether it is a parameter that the function neither checks nor changes, and that is not always a constant."""
    scope = meaning.scopes.of_name.get(node) if isinstance(node, ast.Name) else None
    unit = unit_of(node, meaning.scopes)
    if not isinstance(node, ast.Name) or scope is None or isinstance(unit, ast.Module) or unit.decorator_list:
        return False
    bindings = scope.lookup(node.id)[1]
    if len(bindings) != 1 or not isinstance(bindings[0].node, ast.arg):
        return False
    annotation = bindings[0].node.annotation
    if annotation is not None and _FIXED_TYPES.search(ast.unparse(annotation)):
        return False
    return not _is_checked(node.id, unit) and not _is_always_constant(node.id, unit, meaning)


def _is_checked(name: str, unit: ast.AST) -> bool:
    for one in ast.walk(unit):
        if (
            isinstance(one, ast.Compare)
            and isinstance(one.ops[0], ast.In | ast.NotIn)
            and name in ast.unparse(one.left)
        ):
            return True
        if isinstance(one, ast.Call) and _CHECKS.search(last_name(one.func)):
            parts = [*one.args, one.func]
            if any(isinstance(part, ast.Name) and part.id == name for whole in parts for part in ast.walk(whole)):
                return True
    return False


def _is_always_constant(name: str, unit: ast.FunctionDef | ast.AsyncFunctionDef, meaning: Meaning) -> bool:
    """Whether the file calls the function, and only with texts that stand in the source."""
    calls = [one for one in every(ast.Call, meaning.file) if last_name(one.func) == unit.name]
    names = [one.arg for one in (*unit.args.posonlyargs, *unit.args.args) if one.arg not in ("self", "cls")]
    given = [
        next((one.value for one in call.keywords if one.arg == name), None)
        or (call.args[names.index(name)] if name in names and len(call.args) > names.index(name) else None)
        for call in calls
    ]
    return bool(calls) and all(isinstance(one, ast.Constant) or one is None for one in given)
