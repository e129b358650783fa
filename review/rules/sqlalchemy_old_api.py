"""outdated/sqlalchemy-old-api: calls of SQLAlchemy 1 that 1.4 deprecated and 2.0 removed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import finding
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="outdated/sqlalchemy-old-api",
    family="outdated",
    title="SQLAlchemy 1 API",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is the SQLAlchemy 1 way; 1.4 warns of it and 2.x has removed it or calls it legacy.",
    why="With SQLAlchemy 2 the call raises TypeError or AttributeError,"
    " and what relied on autocommit is silently rolled back.",
    fix="`session.get(Model, key)`, `select(a, b)`, `with engine.begin() as connection: "
    "connection.execute(text(...))`.",
    prompt="Move this to SQLAlchemy 2: select(...) without a list, Session.get, connections from "
    "engine.connect or engine.begin"
    " with an explicit commit, text() around literal SQL with bound parameters, autoload_with for reflection."
    " Keep transaction boundaries as they are, and test that a failing statement leaves nothing half written.",
    cwe="CWE-477",
    references=("https://docs.sqlalchemy.org/en/20/changelog/migration_20.html",),
    frameworks=("sqlalchemy",),
    applies_to={"sqlalchemy": ">=1.4"},
)

_NAMES = {
    "sqlalchemy.orm.mapper": "sqlalchemy.orm.registry().map_imperatively",
    "sqlalchemy.orm.eagerload": "sqlalchemy.orm.joinedload",
    "sqlalchemy.orm.relation": "sqlalchemy.orm.relationship",
    "sqlalchemy.orm.comparable_property": "a hybrid property",
    "sqlalchemy.databases": "sqlalchemy.dialects",
    "sqlalchemy.engine.reflection.Inspector.from_engine": "sqlalchemy.inspect",
}
_KEYWORDS = {
    "sqlalchemy.create_engine": {
        "convert_unicode": "",
        "strategy": "",
        "implicit_returning": "",
        "empty_in_strategy": "",
    },
    "sqlalchemy.orm.sessionmaker": {"autocommit": "Session.begin()"},
    "sqlalchemy.orm.Session": {"autocommit": "Session.begin()"},
    "sqlalchemy.MetaData": {"bind": "the engine given to each call"},
    "sqlalchemy.Table": {"autoload": "autoload_with=", "mustexist": "must_exist="},
    "sqlalchemy.String": {"convert_unicode": ""},
}
_STATEMENTS = (
    "sqlalchemy.select",
    "sqlalchemy.sql.select",
    "sqlalchemy.sql.expression.select",
    "sqlalchemy.future.select",
)
_ENGINES = ("sqlalchemy.create_engine", "sqlalchemy.engine_from_config")
_SESSION = re.compile(r"^(?:.*_)?(?:session|db)$", re.IGNORECASE)

_Old = tuple[ast.Attribute | ast.Call | ast.keyword | ast.alias, str, str]


def find(file: PythonFile) -> Iterable[Finding]:
    """What SQLAlchemy 2 removed or calls legacy."""
    if b"sqlalchemy" not in file.source.content:
        return
    meaning = meaning_of(file)
    for node in meaning.scopes.parents:
        for where, name, instead in _at(node, meaning):
            if not is_guarded(node, meaning.scopes) and not expects_warning(node, meaning.scopes):
                yield finding(file, RULE, where, name, instead)


def _at(node: ast.AST, meaning: Meaning) -> Iterator[_Old]:
    if isinstance(node, ast.Call):
        yield from _call(node, meaning)
    elif isinstance(node, ast.Attribute):
        name = meaning.dotted(node) or ""
        if name in _NAMES:
            yield node, name, _NAMES[name]
    elif isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            name = f"{node.module}.{alias.name}"
            if name in _NAMES:
                yield alias, name, _NAMES[name]


def _call(node: ast.Call, meaning: Meaning) -> Iterator[_Old]:
    called = meaning.dotted(node.func) or ""
    old = _KEYWORDS.get(called, {})
    yield from ((one, f"{one.arg}=", old[one.arg]) for one in node.keywords if one.arg and one.arg in old)
    if called in _STATEMENTS and node.args and isinstance(node.args[0], ast.List):
        yield node, "select([...])", "select(...) with the columns one by one"
    if isinstance(node.func, ast.Attribute):
        if node.func.attr == "get" and _is_query(node.func.value):
            yield node, "Query.get", "Session.get(Model, key)"
        elif node.func.attr in ("execute", "scalar", "table_names", "has_table") and _is_engine(
            node.func.value, meaning
        ):
            yield node, f"Engine.{node.func.attr}", _ON_ENGINE.get(node.func.attr, _CONNECTED)


_CONNECTED = "a connection: `with engine.connect() as connection`"
_ON_ENGINE = {
    "table_names": "sqlalchemy.inspect(engine).get_table_names()",
    "has_table": "sqlalchemy.inspect(engine).has_table()",
}


def _is_query(node: ast.expr) -> bool:
    """`session.query(Model)`, with options or not: a dictionary's `get` is called on no call of `query`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "query" and len(node.args) == 1:
            owner = node.func.value
            return bool(_SESSION.match(owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")))
        node = node.func.value if node.func.attr in ("options", "populate_existing", "with_for_update") else node.func
    return False


def _is_engine(node: ast.expr, meaning: Meaning) -> bool:
    """Whether the variable's only value is a call that makes an engine."""
    if not isinstance(node, ast.Name) or node not in meaning.scopes.of_name:
        return False
    _, bindings = meaning.scopes.of_name[node].lookup(node.id)
    value = bindings[0].value if len(bindings) == 1 else None
    return isinstance(value, ast.Call) and meaning.dotted(value.func) in _ENGINES
