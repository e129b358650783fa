"""security/world-writable: files that every account of the machine may change."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/world-writable",
    family="security",
    title="File writable for every account",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` lets every account of the machine change what is there.",
    why="Any other service on the host, also one that has been broken into, can replace a script, a key or a "
    "configuration that this one trusts.",
    fix="Give only what is needed: `0o600` for private files, `0o640` or `0o644` for shared ones, `0o750` for folders; "
    "share through a group.",
    prompt="Set the narrowest mode that works (0o600 for secrets, 0o640 with a group for shared files, 0o750 for "
    "folders), and create the file with it (os.open with mode and O_EXCL, or umask 0o077) rather than changing it "
    "afterwards. If another account must write, use a common group or an ACL.",
    cwe="CWE-732",
    references=("https://docs.python.org/3/library/os.html#os.chmod",),
    same_as=("B103",),
)

WRITE_FOR_OTHERS = 0o002
LEAST_MODE = 0o100
"""A smaller number in an expression is no mode (a base, a place)."""
_NAMES = frozenset({"S_IWOTH", "S_IRWXO"})
_COMMAND = re.compile(r"\bchmod\s+(-R\s+)?(0?[0-7]?[0-7][0-7][2367]|a\+[rx]*w|o\+[rx]*w)\b")


def find(file: PythonFile) -> Iterable[Finding]:
    """`chmod` and `umask` that open a file to everybody, and the command of that name."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _opens_to_all(call, meaning):
            yield report(RULE, file, call, CALL=call)


def _opens_to_all(call: ast.Call, meaning: Meaning) -> bool:
    function = last_name(call.func)
    if meaning.dotted(call.func) == "os.umask":
        is_kept = not isinstance(meaning.scopes.parents.get(call), ast.Expr)  # set back in the next line
        return not is_kept and literal(call.args[0] if call.args else None, meaning) == 0
    if function in ("chmod", "fchmod", "lchmod"):
        is_method = isinstance(call.func, ast.Attribute) and meaning.dotted(call.func) is None
        mode = keyword(call, "mode") or (call.args[-1] if len(call.args) >= (1 if is_method else 2) else None)
        return mode is not None and _is_open(mode, meaning)
    is_command = function in ("run", "call", "check_call", "check_output", "Popen", "system")
    return is_command and bool(call.args) and bool(_COMMAND.search(_command(call.args[0])))


def _is_open(mode: ast.expr, meaning: Meaning) -> bool:
    parts = list(made_of(mode, meaning))
    if any(isinstance(part, ast.BinOp) and isinstance(part.op, ast.BitAnd) for part in parts):
        return False
    for part in parts:
        number = constant(part)
        if isinstance(number, int) and number & WRITE_FOR_OTHERS:
            return number > LEAST_MODE or part is mode
        if isinstance(part, ast.Attribute | ast.Name) and last_name(part) in _NAMES:
            return True
    return False


def _command(node: ast.expr) -> str:
    """A command line, or its constant words."""
    parts = node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
    return " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
