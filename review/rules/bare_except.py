"""edge-case/bare-except: a handler of everything, also of the request to stop."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/bare-except",
    family="edge-case",
    title="Bare except that also stops Ctrl-C and cancellation",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$HANDLER` also catches KeyboardInterrupt, SystemExit and the cancellation of tasks, and does not raise "
    "them again.",
    why="The process cannot be stopped, a cancelled task goes on working, and a typo looks like a failure of the "
    "other side.",
    fix="Name the errors that can be handled here, or at least write `except Exception:`.",
    prompt="Catch only the exceptions that this code can handle, by name, and say what is done about each. Where a "
    "last resort is needed, use `except Exception:` with `logger.exception`, and let KeyboardInterrupt, SystemExit "
    "and asyncio.CancelledError pass. Add a test for an error that must go up.",
    cwe="CWE-396",
    references=("https://docs.python.org/3/library/exceptions.html#BaseException",),
)

_PASSES_ON = frozenset(
    {"set_exception", "exc_info", "format_exc", "exit", "_exit", "abort", "rollback", "kill", "terminate"}
)
"""Whoever calls these hands the error over, or ends the program."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`except:` and `except BaseException:` that neither raise nor use the error; an empty one is another rule's."""
    meaning = meaning_of(file)
    for handler in every(ast.ExceptHandler, file):
        is_wide = handler.type is None or last_name(handler.type) == "BaseException"
        if is_wide and not isinstance(handler.body[0], ast.Pass | ast.Continue) and not _passes_on(handler, meaning):
            name = f"except {ast.unparse(handler.type)}:" if handler.type else "except:"
            yield report(RULE, file, handler, suggestion=_narrower(handler, file), HANDLER=name)


def _narrower(handler: ast.ExceptHandler, file: PythonFile) -> Suggestion | None:
    if handler.type is not None:
        return replaced(file, handler.type, "Exception")
    text, count = re.subn(r"\bexcept\s*:", "except Exception:", file.source.lines[handler.lineno - 1])
    return Suggestion(handler.lineno, handler.lineno, text) if count == 1 else None


def _passes_on(handler: ast.ExceptHandler, meaning: Meaning) -> bool:
    for node in (node for statement in handler.body for node in ast.walk(statement)):
        if isinstance(node, ast.Raise) or last_name(node) in _PASSES_ON:
            return True
        if isinstance(node, ast.Name) and node.id == handler.name and not _is_logged(node, meaning):
            return True
    return False


def _is_logged(name: ast.Name, meaning: Meaning) -> bool:
    """Whether the error only goes into a text."""
    parent = meaning.scopes.parents[name]
    is_text = isinstance(parent, ast.FormattedValue)
    logs = ("print", "str", "error", "warning", "exception", "info", "debug", "critical")
    return is_text or (isinstance(parent, ast.Call) and last_name(parent.func) in logs)
