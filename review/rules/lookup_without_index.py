"""scale/lookup-without-index: rows looked up by a column of this file's model that has no index."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import constant, every, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/lookup-without-index",
    family="scale",
    title="Rows looked up by a column without an index",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$MODEL.$COLUMN` has no index, and line $LINE looks rows up by it: the database reads the whole table.",
    why="With a thousand rows nobody notices; with a million each look-up takes seconds and keeps the disk busy for "
    "everybody else.",
    fix="Declare it: `db_index=True` or `unique=True` in Django, `index=True` or `unique=True` in SQLAlchemy, and make "
    "the migration for it.",
    prompt="Add an index for this look-up: `unique=True` if no two rows may share the value, otherwise `db_index=True` "
    "(Django), `index=True` (SQLAlchemy), or one index over all columns of the condition, most selective first. Write "
    "the migration so that it does not lock the table (PostgreSQL: `CREATE INDEX CONCURRENTLY`, in Django "
    "`AddIndexConcurrently`), and check the plan with `EXPLAIN`.",
    cwe="CWE-1067",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/models/fields/#db-index",
        "https://docs.sqlalchemy.org/en/20/core/constraints.html#indexes",
    ),
)

_ONE_ROW = re.compile(
    r"(?i)^(e?mail|email_address|user_?name|login|slug|sku|isbn|iban|token|\w+_(token|key|hash|code|number)|api_key|"
    r"external_id|reference|code|uuid|\w+_uuid)$"
)
"""Names of columns that tell one row from millions; a state or a flag would not gain from an index."""
_SQLALCHEMY = frozenset({"Column", "mapped_column"})
_DJANGO = frozenset({"CharField", "EmailField", "UUIDField", "IntegerField", "BigIntegerField", "TextField"})
_INDEXED = ("index", "unique", "primary_key", "db_index")
_TABLE_WIDE = frozenset({"Index", "UniqueConstraint", "index_together", "unique_together", "PrimaryKeyConstraint"})
_ASKS = frozenset({"filter", "get", "exclude", "filter_by", "where", "get_or_create", "update_or_create"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Columns of models without an index, by which the same file looks rows up."""
    for model in every(ast.ClassDef, file):
        for name, column in _plain_columns(model):
            asked = next(_look_ups(file, model.name, name), None)
            if asked is not None:
                yield report(RULE, file, column, MODEL=model.name, COLUMN=name, LINE=str(asked.lineno))


def _plain_columns(model: ast.ClassDef) -> Iterator[tuple[str, ast.stmt]]:
    """(name, statement) of each column that is neither a key nor in an index of the table."""
    texts = {one.value for one in ast.walk(model) if isinstance(one, ast.Constant)}
    is_table_indexed = any(last_name(one) in _TABLE_WIDE for one in ast.walk(model))
    for statement in model.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or not isinstance(statement.value, ast.Call):
            continue
        name = last_name(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target)
        if not _ONE_ROW.match(name) or (is_table_indexed and name in texts):
            continue
        made = last_name(statement.value.func)
        if made in _SQLALCHEMY | _DJANGO and not any(constant(keyword(statement.value, one)) for one in _INDEXED):
            yield name, statement


def _look_ups(file: PythonFile, model: str, column: str) -> Iterator[ast.Call]:
    """Calls that ask for rows of the model whose column equals something."""
    for call in every(ast.Call, file):
        if method_of(call) not in _ASKS:
            continue
        text = ast.unparse(call)
        if re.search(rf"\b{model}\b", text) is None:
            continue
        named = any(one.arg == column for one in call.keywords)
        if named or any(_equals(one, model, column) for one in call.args):
            yield call


def _equals(node: ast.expr, model: str, column: str) -> bool:
    """`Model.column == value`."""
    return (
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], ast.Eq)
        and isinstance(node.left, ast.Attribute)
        and node.left.attr == column
        and last_name(node.left.value) == model
    )
