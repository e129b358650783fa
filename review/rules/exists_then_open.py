"""edge-case/exists-then-open: a file that is asked for first and used afterwards."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, keyword, last_name
from review.rules.syntax.paths import is_for_development, is_run_by_hand
from review.rules.syntax.reporting import quoted, report

RULE = Rule(
    id="edge-case/exists-then-open",
    family="edge-case",
    title="File checked first and used afterwards",
    severity="low",
    confidence="medium",
    level="monitor",
    languages=("python",),
    message="Between the question whether `$PATH` exists and `$USE`, another process can create or remove it.",
    why="With two processes, or a clean-up job, the check is no protection, and the error that it was to prevent "
    "occurs.",
    fix="`os.makedirs(path, exist_ok=True)`, `Path.unlink(missing_ok=True)`, or just do it and catch the error.",
    prompt="Replace check-then-use by use-then-handle: `os.makedirs(path, exist_ok=True)`, "
    "`Path.unlink(missing_ok=True)`, open the file directly and catch `FileNotFoundError`; to create a file that "
    "must be new open it with mode `x`. Keep the behaviour for the missing file, and test it.",
    cwe="CWE-367",
    references=("https://docs.python.org/3/glossary.html#term-EAFP",),
)

_ASKS = frozenset({"exists", "isfile", "isdir", "is_file", "is_dir"})
_MAKES = frozenset({"makedirs", "mkdir"})
_REMOVES = frozenset({"remove", "unlink"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Folders made if they are missing, files removed if they are there: both have a call that needs no question.

    Not where nothing else runs beside it: in tests, scripts and command lines.
    """
    if is_for_development(file) or is_run_by_hand(file):
        return
    meaning = meaning_of(file)
    for branch in every(ast.If, file):
        path, is_missing = _asked(branch.test)
        uses = list(_uses(branch, path, is_missing=is_missing)) if path else []
        for use in uses:
            if not is_caught(use, meaning.scopes, ("OSError", "FileExistsError", "FileNotFoundError")):
                yield report(RULE, file, branch, PATH=path, USE=quoted(use.func))


def _asked(test: ast.expr) -> tuple[str, bool]:
    """(path, whether it is asked to be missing) of `if not os.path.exists(path)` and `if path.exists()`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        path, is_missing = _asked(test.operand)
        return path, not is_missing
    if not isinstance(test, ast.Call) or not isinstance(test.func, ast.Attribute) or test.func.attr not in _ASKS:
        return "", False
    return ast.unparse(test.args[0] if test.args else test.func.value), False


def _uses(branch: ast.If, path: str, *, is_missing: bool) -> Iterator[ast.Call]:
    """The only statement of the branch, where that makes or removes the path."""
    statement = branch.body[0] if len(branch.body) == 1 and not branch.orelse else None
    call = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(call, ast.Call) and last_name(call.func) in (_MAKES if is_missing else _REMOVES):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else call.func
        is_same = path in {ast.unparse(one) for one in (*call.args[:1], owner)}
        if is_same and keyword(call, "exist_ok") is None and keyword(call, "missing_ok") is None:
            yield call
