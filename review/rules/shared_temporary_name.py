"""security/shared-temporary-name: a file in the shared temporary folder under a name that others know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every, keyword, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/shared-temporary-name",
    family="security",
    title="Temporary file under a name that others know",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$WHAT` writes to a name in the shared temporary folder that another account can take first.",
    why="Whoever creates a link of that name beforehand chooses which file is overwritten, or reads what is written.",
    fix="Use `tempfile.NamedTemporaryFile()`, `tempfile.mkstemp()` or `tempfile.TemporaryDirectory()`, which create "
    "what they name, for this account only.",
    prompt="Create this file with tempfile.NamedTemporaryFile or inside a tempfile.TemporaryDirectory used as a "
    "context manager, so that creation is exclusive, the mode is 0600 and it is removed on errors too. If another "
    "process has to find the file, pass it the path, or use a folder of the service's own with mode 0700.",
    cwe="CWE-377",
    references=("https://docs.python.org/3/library/tempfile.html#tempfile.mktemp",),
    same_as=("B306", "B108"),
)

_SHARED = re.compile(r"^(/var)?/tmp/[^/]+|^/dev/shm/[^/]+")
_WRITES = re.compile(r"[wax+]")


def find(file: PythonFile) -> Iterable[Finding]:
    """`mktemp`, and files opened for writing under a constant name in `/tmp`."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        is_mktemp = meaning.dotted(call.func) == "tempfile.mktemp"
        if is_mktemp or (not is_for_development(file) and _writes_shared(call, meaning)):
            yield report(RULE, file, call, WHAT=call)


def _writes_shared(call: ast.Call, meaning: Meaning) -> bool:
    function = last_name(call.func)
    if function == "open" and call.args:
        is_method = isinstance(call.func, ast.Attribute) and meaning.dotted(call.func) is None
        place = call.func.value if is_method and isinstance(call.func, ast.Attribute) else call.args[0]
        given = keyword(call, "mode") or next(iter(call.args[0 if is_method else 1 :]), None)
        mode = constant(given)
        return isinstance(mode, str) and len(mode) < 5 and bool(_WRITES.search(mode)) and _is_shared(place, meaning)
    if function in ("write_text", "write_bytes") and isinstance(call.func, ast.Attribute):
        return _is_shared(call.func.value, meaning)
    return False


def _is_shared(node: ast.expr, meaning: Meaning) -> bool:
    if isinstance(node, ast.Call) and last_name(node.func) in ("Path", "PurePath") and len(node.args) == 1:
        return _is_shared(node.args[0], meaning)
    if isinstance(node, ast.JoinedStr) and node.values:
        # Part of the name varies, but nobody else is kept from guessing or listing it.
        first = constant(node.values[0])
        return isinstance(first, str) and bool(re.match(r"^(/var)?/tmp/", first)) and not _is_random(node)
    text = literal(node, meaning)
    if isinstance(text, str):
        return bool(_SHARED.search(text))
    values = [one.value for one in meaning.bindings(node)]
    return len(values) == 1 and isinstance(values[0], ast.JoinedStr | ast.Call) and _is_shared(values[0], meaning)


def _is_random(node: ast.expr) -> bool:
    return bool(re.search(r"uuid4|secrets\.|token|random|mkdtemp", ast.unparse(node)))
