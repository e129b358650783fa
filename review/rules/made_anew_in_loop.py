"""scale/made-anew-in-loop: a connection or client with the same arguments, opened in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/made-anew-in-loop",
    family="scale",
    title="Connection or client opened in every round of a loop",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` is made anew in every round of the loop, with the same arguments.",
    why="Each connection costs a handshake, often longer than the work itself, and together they use up the other "
    "side's limit.",
    fix="Open it once before the loop, with `with` around the loop, and use it in all rounds.",
    prompt="Open the connection or client once before the loop in a `with` statement and use it in every round. Decide "
    "what a failure in one round does to the others (a savepoint, a rollback, a new connection).",
    cwe="CWE-1050",
    references=("https://requests.readthedocs.io/en/latest/user/advanced/#session-objects",),
)

_MAKERS = frozenset(
    """
    sqlite3.connect psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect mysql.connector.connect
    requests.Session requests.session httpx.Client httpx.AsyncClient aiohttp.ClientSession boto3.client boto3.resource
    boto3.Session redis.Redis redis.StrictRedis redis.from_url pymongo.MongoClient smtplib.SMTP smtplib.SMTP_SSL
    sqlalchemy.create_engine ssl.create_default_context elasticsearch.Elasticsearch
    """.split()  # noqa: SIM905  one per line would fill a page
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Known makers of connections whose arguments no round changes; attempts in a `while` are not meant."""
    meaning = meaning_of(file)
    for call, loop in loops_of(file).inside(ast.Call):
        name = meaning.dotted(call.func)
        if name not in _MAKERS or loop.items is None or extents_of(file).is_small(loop):
            continue
        ends = any(isinstance(node, ast.Return | ast.Break) for part in loop.body for node in ast.walk(part))
        if not names_in(call) & loop.bound and not ends:
            yield report(RULE, file, call, CALL=call)
