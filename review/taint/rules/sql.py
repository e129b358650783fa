"""SQL text with a value from outside in it."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Sink, TaintRule

_STATEMENT = re.compile(
    r"(?i)\b(select|insert|update|delete|where|from|order by|having|drop|create|alter|values|set|and|or|limit|union)\b"
)
_VALUE_PLACE = re.compile(
    r"(?is)((=|<|>|\blike|\bin\s*\(|\bbetween|\blimit|\boffset|\band|\bor|\bwhere|\bvalues\s*\()\s*['\"%_(\\]*"
    r"|\bvalues\s*\([^)]*|['\"]%?)$"
)
_OPAQUE = re.compile(r"^(\.|call|each)")
FROM_REQUEST = Rule(
    id="security/sql-from-request",
    family="security",
    title="Value from outside pasted into a SQL query",
    severity="critical",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE is pasted into the query that `$SINK` runs. It can end the literal and add SQL of its own.",
    why="One crafted value reads, changes or deletes any row that the database account can reach. Quoting by hand, "
    "checking the length or stripping characters does not stop it; only a bound parameter keeps data out of the "
    "statement.",
    fix='Keep the SQL text constant and pass the value as a bound parameter: `execute("... WHERE id = %s", (value,))` '
    "with psycopg and MySQL drivers, `?` with sqlite3, `:name` with `sqlalchemy.text`.",
    prompt="Rewrite this query so that its text is a constant and every value is passed as a bound parameter in the "
    "second argument of execute (placeholder style of the driver in use: %s, ?, or :name with sqlalchemy.text). Do "
    "not quote, escape or cast values inside the text. For a variable number of values build only the list of "
    "placeholders from the count. If a table or column name varies, look it up in a fixed dict of allowed names and "
    "raise ValueError otherwise. Keep the function's result and its errors as they are.",
    cwe="CWE-89",
    references=(
        "https://docs.python.org/3/library/sqlite3.html#how-to-use-placeholders-to-bind-values-in-sql-queries",
        "https://www.psycopg.org/psycopg3/docs/basic/params.html",
    ),
    same_as=("B608",),
)
FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/sql-built-from-string",
    title="SQL query built from a string",
    severity="high",
    level="comment",
    message="$VALUE is pasted into the query that `$SINK` runs. Whoever controls it can end the literal and add SQL.",
)


def _matters(arrival: Arrival) -> bool:
    """Text of the client's, or a value in a literal's place; what a caller hands over whole is the caller's."""
    is_opaque = any(_OPAQUE.search(word) for word in arrival.taint.form)
    if _is_harmless_text(arrival) or (is_opaque and not arrival.is_pasted):
        return False
    if arrival.taint.label in ("request", "network"):
        return True
    in_value_place = bool(_VALUE_PLACE.search(arrival.before))
    quoted = arrival.before[-1:] in ("'", '"', "%")
    return bool(_STATEMENT.search(arrival.literal)) and in_value_place and (quoted or not is_opaque)


def _is_harmless_text(arrival: Arrival) -> bool:
    before = arrival.before
    quote = before.rstrip("%_")[-1:]
    if quote in ("'", '"'):
        return arrival.lacks(quote)
    return arrival.lacks("'", " ", ";") or arrival.lacks("'", '"', "(", "=", "-")


TAINT = TaintRule(
    kind="sql",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            ("*.execute", "*.executemany", "*.executescript", "*.exec_driver_sql", "*.execute_sql", "*.mogrify"),
            (0, "query", "sql", "statement", "operation"),
        ),
        Sink(("*.fetch", "*.fetchrow", "*.fetchval", "*.fetch_all", "*.fetch_one", "*.fetch_val"), (0, "query")),
        Sink(("sqlalchemy.text", "sqlalchemy.sql.text", "sqlalchemy.sql.expression.text", "*.literal_column")),
        Sink(("*.objects.raw", "*.raw", "django.db.models.expressions.RawSQL", "*.RawSQL"), (0, "sql", "raw_query")),
        Sink(("*.extra",), ("where", "select", "tables", "order_by"), inside=True),
        Sink(("pandas.read_sql", "pandas.read_sql_query", "polars.read_database"), (0, "sql", "query")),
        Sink(
            ("*.prepare", "*.queryset.raw", "*.sql"),
            (0,),
            when=lambda call: bool(
                call.positional and any(isinstance(p, str) and _STATEMENT.search(p) for p in call.positional[0].text)
            ),
        ),
    ),
    matters=_matters,
    ending="Nothing on the way binds it as a parameter or checks it against fixed values.",
)
