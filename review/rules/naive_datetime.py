"""edge-case/naive-datetime: a moment without a time zone that outlives the process."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, keyword, last_name
from review.rules.syntax.paths import is_for_development, is_run_by_hand
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/naive-datetime",
    family="edge-case",
    title="Moment stored without a time zone",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` says what the clock on the server's wall shows, without a time zone, and `$NAME` keeps it.",
    why="In another time zone, or in the hour when the clocks go back, tokens expire an hour early or records get the "
    "wrong order; comparing it with an aware time raises TypeError.",
    fix="Use `datetime.now(UTC)` (`django.utils.timezone.now()` in Django) and convert for display only.",
    prompt="Keep moments as aware datetimes in UTC: `datetime.now(UTC)`, `datetime.fromtimestamp(value, tz=UTC)`; "
    "store them in a column with a time zone, and convert to the user's zone for display only. Migrate or interpret "
    "values that were stored naively. Add a test with a server in another time zone.",
    cwe="CWE-188",
    references=("https://docs.python.org/3/library/datetime.html#aware-and-naive-objects",),
)

_KEPT = re.compile(
    r"(?i)(^|_)(expires?|expiry|expiration|expires_(at|in|on)|exp|iat|nbf|valid_until|deadline|due|timestamp)$"
    r"|_(at|on|until|date|time)$"
)
"""Names of moments that are stored or sent."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`datetime.now()` and `fromtimestamp(x)` without a zone, given to a field, a key or a keyword of such a name.

    Not in tests, scripts and command lines: there the clock on the wall is the one of the person who looks.
    """
    if is_for_development(file) or is_run_by_hand(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _is_naive(call, meaning):
            name = next((name for name in _kept_in(call, meaning) if _KEPT.search(name)), "")
            if name:
                yield report(RULE, file, call, CALL=call, NAME=name)


def _is_naive(call: ast.Call, meaning: Meaning) -> bool:
    name = meaning.standard(call.func)
    if name == "datetime.datetime.now":
        return not call.args and not call.keywords
    return name == "datetime.datetime.fromtimestamp" and len(call.args) == 1 and keyword(call, "tz") is None


def _kept_in(call: ast.Call, meaning: Meaning) -> Iterator[str]:
    """Where the value, or a sum with it, goes: the keys of dicts, the fields of objects, the keywords of calls."""
    node: ast.AST = call
    for parent, child in meaning.scopes.ancestors(call):
        node = child
        if not isinstance(parent, ast.BinOp):
            break
    parent = meaning.scopes.parents[node]
    if isinstance(parent, ast.keyword):
        yield parent.arg or ""
    elif isinstance(parent, ast.Assign):
        yield from (target.attr for target in parent.targets if isinstance(target, ast.Attribute))
        yield from (_key(target.slice) for target in parent.targets if isinstance(target, ast.Subscript))
    elif isinstance(parent, ast.Dict):
        pairs = zip(parent.keys, parent.values, strict=True)
        yield from (_key(key) for key, value in pairs if value is node)


def _key(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else last_name(node)
