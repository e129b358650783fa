"""edge-case/money-as-float: an amount of money that is kept as a binary fraction."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/money-as-float",
    family="edge-case",
    title="Money kept as a float",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$WHAT` keeps money as a binary fraction, in which 0.10 does not exist.",
    why="Sums are off by a cent here and there: invoices do not add up, and comparisons with what was paid fail.",
    fix="Use `Decimal` (`Numeric(12, 2)` or `DecimalField` in the database), or whole cents as int.",
    prompt="Represent money as `Decimal` made from text, or as integer minor units, together with the currency. In "
    "the database use NUMERIC with a fixed scale. Round once, where the law or the contract says so, with an "
    "explicit rounding mode. Convert at the edges only. Add tests with 0.10 + 0.20 and with a price that rounds.",
    cwe="CWE-1339",
    references=(
        "https://docs.python.org/3/library/decimal.html",
        "https://docs.djangoproject.com/en/stable/ref/models/fields/#decimalfield",
    ),
)

_MONEY = re.compile(
    r"(?i)(^|_)(price|amount|balance|salary|fee|fees|cost|refund|deposit|payment|invoice_total|total_price|subtotal"
    r"|grand_total|net|gross|charge|wallet|credit|debit)(_(eur|usd|gbp|due|paid|net|gross))?$"
)
_COLUMNS = frozenset({"FloatField", "Float", "REAL", "Double"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Columns of databases and fields of data classes that hold money as `float`."""
    for node in every(ast.ClassDef, file):
        for statement in node.body:
            for name in _names(statement):
                if _MONEY.search(name) and (_is_column(statement) or (_keeps_data(node) and _is_float(statement))):
                    yield report(RULE, file, statement, WHAT=f"{node.name}.{name}")


def _names(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.AnnAssign):
        yield last_name(statement.target)
    elif isinstance(statement, ast.Assign):
        yield from map(last_name, statement.targets)


def _is_column(statement: ast.stmt) -> bool:
    value = getattr(statement, "value", None)
    if not isinstance(value, ast.Call):
        return False
    return last_name(value.func) == "FloatField" or any(_is_type(argument) for argument in value.args)


def _is_type(node: ast.expr) -> bool:
    return last_name(node.func if isinstance(node, ast.Call) else node) in _COLUMNS


def _is_float(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.AnnAssign) and "float" in ast.unparse(statement.annotation).split(" | ")


def _keeps_data(node: ast.ClassDef) -> bool:
    marks = [mark.func if isinstance(mark, ast.Call) else mark for mark in node.decorator_list]
    is_dataclass = any(last_name(mark) in ("dataclass", "define", "frozen") for mark in marks)
    return is_dataclass or any(last_name(one) in ("BaseModel", "SQLModel", "NamedTuple") for one in node.bases)
