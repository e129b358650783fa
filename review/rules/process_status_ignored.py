"""edge-case/process-status-ignored: a command whose failure nobody notices."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import with_argument
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, has_unpacking, keyword
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/process-status-ignored",
    family="edge-case",
    title="Exit status of a command ignored",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` does not raise when the command fails, and nothing looks at its exit status.",
    why="A failed migration, backup or deployment looks like success, and the next step works on what is not there.",
    fix="Pass `check=True`, or look at `returncode`.",
    prompt="Pass `check=True` and handle `subprocess.CalledProcessError` where somebody can act on it, with the "
    "command's name and the end of stderr in the message. Give the command a `timeout`, and an argument list "
    "instead of a shell string. Where failure is fine, pass `check=False` and say why. Add a test with a command "
    "that fails.",
    cwe="CWE-252",
    references=("https://docs.python.org/3/library/subprocess.html#subprocess.run",),
)

_COMMANDS = frozenset({"subprocess.run", "subprocess.call", "os.system"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Commands run as a statement of their own without `check`: their result is gone."""
    meaning = meaning_of(file)
    for statement in every(ast.Expr, file):
        call = statement.value
        if isinstance(call, ast.Call) and meaning.standard(call.func) in _COMMANDS and not _says(call):
            yield report(RULE, file, call, suggestion=_checked(call, meaning), CALL=call.func)


def _checked(call: ast.Call, meaning: Meaning) -> Suggestion | None:
    is_run = meaning.standard(call.func) == "subprocess.run"
    return with_argument(meaning.file, call, "check=True") if is_run else None


def _says(call: ast.Call) -> bool:
    """Whether the call says what is to happen when the command fails."""
    return keyword(call, "check") is not None or has_unpacking(call)
