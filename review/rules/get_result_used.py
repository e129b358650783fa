"""edge-case/get-result-used: a value that may be missing, used at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught, tested, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, is_none, last_name
from review.rules.syntax.optional import sources, unguarded
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/get-result-used",
    family="edge-case",
    title="Result of get() used as if the key were there",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$GET` is None when the key is missing, and `$USE` of None raises an error.",
    why="`get` says that the key may be missing, and the line crashes exactly then, with a message that does not name "
    "the key.",
    fix="Use `mapping[key]` if the key must be there, `mapping.get(key, default)` with a fitting default, or check "
    "for None first.",
    prompt="Decide what a missing key means here: index the mapping and let `KeyError` name it, pass a default of the "
    'same type (`""`, `[]`, `{}`), or answer with a clear client error if the key comes from a request. Validate '
    "outside input with a schema (pydantic) instead of by hand. Add a test with the key missing.",
    cwe="CWE-476",
    references=("https://docs.python.org/3/library/stdtypes.html#dict.get",),
)

_METHODS = frozenset(
    """
    append decode encode endswith extend get group isdigit items join keys lower lstrip pop replace rstrip split
    splitlines startswith strip title upper update values
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Methods of texts, lists and dicts, which are what mappings from outside hold."""

_MAPPINGS = re.compile(
    r"(?i)(args|form|headers|params|query|cookies|environ|data|payload|body|json|config|settings|event|record|row|meta"
    r"|metadata|result|options|document|doc|item|entry|info|attributes|attrs|fields|kwargs|profile|message|claims)$"
    r"|^(GET|POST|META|d|raw)$"
)
"""Names of mappings that hold what came from outside; a client or a cache has a `get` too."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Methods and items of looked-up values that nothing in the function checks; numbers of unset variables."""
    meaning = meaning_of(file)
    for use, call in unguarded(meaning, lambda call: _may_be_none(call, meaning)):
        if isinstance(use, ast.Subscript) or use.attr in _METHODS:
            name = f".{use.attr}" if isinstance(use, ast.Attribute) else "[...]"
            yield report(RULE, file, use, GET=call, USE=name)
    yield from _numbers(meaning)


def _numbers(meaning: Meaning) -> Iterator[Finding]:
    """`int(os.environ.get(name))`."""
    for number in every(ast.Call, meaning.file):
        if last_name(number.func) not in ("int", "float") or len(number.args) != 1:
            continue
        calls = sources(number.args[0], meaning)
        is_unset = bool(calls) and all(_reads_environment(call, meaning) for call in calls)
        is_tested = ast.unparse(number.args[0]) in tested(unit_of(number, meaning.scopes))
        if is_unset and not is_tested and not is_caught(number, meaning.scopes, ("TypeError",)):
            yield report(RULE, meaning.file, number, GET=calls[0], USE=f"{last_name(number.func)}()")


def _may_be_none(call: ast.Call, meaning: Meaning) -> bool:
    return _reads_environment(call, meaning) or _looks_up(call)


def _reads_environment(call: ast.Call, meaning: Meaning) -> bool:
    return meaning.standard(call.func) in ("os.getenv", "os.environ.get") and _has_no_default(call)


def _looks_up(call: ast.Call) -> bool:
    """`data.get("key")`, and the same at the end of a chain of such calls."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "get" or not _has_no_default(call):
        return False
    owner = call.func.value
    key = call.args[0]
    is_text = isinstance(key, ast.Constant) and isinstance(key.value, str) and "/" not in key.value
    if isinstance(owner, ast.Call):
        name = last_name(owner.func)
        return is_text and (name in ("get_json", "json", "loads", "safe_load", "model_dump") or _is_get(owner))
    return is_text and bool(_MAPPINGS.search(last_name(owner)))


def _is_get(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "get" and len(call.args) == 2


def _has_no_default(call: ast.Call) -> bool:
    if len(call.args) == 2:
        return is_none(call.args[1]) and not call.keywords
    return len(call.args) == 1 and not call.keywords
