"""edge-case/swallowed-exception: a handler that drops every error and leaves no trace and no reason."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile

RULE = Rule(
    id="edge-case/swallowed-exception",
    family="edge-case",
    title="Any exception is silently ignored",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="Every error of `$BODY` is dropped here without a trace.",
    why="A typo, a full disk or a lost connection looks like success; the damage is found days later with nothing in "
    "the log that says where it began.",
    fix="Catch only the exception that is expected (`contextlib.suppress(FileNotFoundError)`), or log it with "
    "`logger.exception(...)` and raise it again or return a value that says that it failed.",
    prompt="Narrow the handler to the exceptions that this code can really handle, say what is done about each, "
    "and let all others go up. Where ignoring one is right, use `contextlib.suppress` with that class and a comment "
    "with the reason. Log unexpected errors with `logger.exception` and the ids needed to find the case, never "
    "secrets; let `KeyboardInterrupt` and cancellation pass.",
    cwe="CWE-390",
    references=("https://docs.python.org/3/tutorial/errors.html#handling-exceptions",),
    same_as=("B110", "B112"),
)

EVERYTHING = frozenset({"Exception", "BaseException"})

DIRECTIVES = ("noqa", "nosec", "nosemgrep", "ok:", "pragma", "pylint", "ruleid:", "type:")
"""Comments for tools, not for people."""

TIDYING = frozenset(
    """
    cancel cleanup close disconnect flush join kill quit release remove rmtree rollback shutdown stop terminate unlink
    wait warn
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Calls on the way out: nobody can do anything about their errors."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Handlers of everything that do nothing, unless a comment in them gives the reason."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Try) and not _is_attempt(node.body):
            for handler in node.handlers:
                if _catches_everything(handler) and _does_nothing(handler.body) and not _is_explained(handler, file):
                    yield _finding(node, handler, file)


def _is_attempt(body: list[ast.stmt]) -> bool:
    """Whether the body only tidies up, or only imports something optional."""
    return all(isinstance(statement, ast.Import | ast.ImportFrom) or _tidies_up(statement) for statement in body)


def _tidies_up(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    value = value.value if isinstance(value, ast.Await) else value
    return isinstance(value, ast.Call) and ast.unparse(value.func).rpartition(".")[2] in TIDYING


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or (isinstance(handler.type, ast.Name) and handler.type.id in EVERYTHING)


def _does_nothing(body: list[ast.stmt]) -> bool:
    (first, *more) = body
    is_ellipsis = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and first.value.value is ...
    return not more and (isinstance(first, ast.Pass | ast.Continue) or is_ellipsis)


def _is_explained(handler: ast.ExceptHandler, file: PythonFile) -> bool:
    """Whether a comment stands in the handler or in the line above; directives to tools do not count."""
    lines = file.source.lines[max(handler.lineno - 2, 0) : handler.end_lineno]
    comments = (line.partition("#")[2].strip() for line in lines)
    return any(comment and not comment.startswith(DIRECTIVES) for comment in comments)


def _finding(node: ast.Try, handler: ast.ExceptHandler, file: PythonFile) -> Finding:
    first = ast.unparse(node.body[0]).partition("\n")[0]
    body = first if len(first) <= 60 else f"{first[:59]}…"
    caught = "everything" if handler.type is None else f"`{ast.unparse(handler.type)}`"
    return Finding(
        rule=RULE.id,
        path=file.source.path,
        start_line=handler.lineno,
        end_line=handler.lineno,
        message=f"Every error of `{body}` is dropped here without a trace.",
        evidence=(f"The handler catches {caught}, and its body is `{ast.unparse(handler.body[0])}`.",),
    )
