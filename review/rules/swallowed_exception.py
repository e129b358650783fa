"""edge-case/swallowed-exception: work with an effect whose every error is dropped, without a trace and a reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.paths import is_for_development

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

_REASON_BEHIND = re.compile(r"\s(?:-{1,2}|\u2013|\u2014|#)\s*\w+\s+\w+")
"""`noqa: S110 - the connection is gone already`: more than the name of a tool's rule."""

EFFECTS = frozenset(
    """
    apply call charge commit connect create delete deliver deploy dispatch download email emit enqueue execute
    executemany fetch import ingest insert load login migrate notify parse pay persist post process publish push
    query read refund register request run save send store submit sync transfer update upload upsert validate
    work write
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Words in the names of calls that are work, which somebody misses when it was not done. Tidying up is none."""

LAST_WORDS = frozenset({"__del__", "__exit__", "__aexit__"})
"""Methods on the way out: nobody can do anything about their errors."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Handlers of everything that do nothing, unless a comment in them gives the reason, or the file is a test."""
    if is_for_development(file):
        return
    for node in every(ast.Try, file):
        for handler in node.handlers:
            is_silent = _catches_everything(handler) and _does_nothing(handler.body)
            if is_silent and _works(node, file) and not _falls_back(node, file) and not _is_explained(handler, file):
                yield _finding(node, handler, file)


def _works(node: ast.Try, file: PythonFile) -> bool:
    """Whether the body calls what has an effect, and is neither a last word nor the second failure in a row."""
    calls = (one for statement in node.body for one in ast.walk(statement) if isinstance(one, ast.Call))
    if not any(EFFECTS.intersection(last_name(call.func).lower().split("_")) for call in calls):
        return False
    above = [parent for parent, _ in meaning_of(file).scopes.ancestors(node)]
    return not any(isinstance(one, ast.ExceptHandler) or getattr(one, "name", "") in LAST_WORDS for one in above)


def _falls_back(node: ast.Try, file: PythonFile) -> bool:
    """Whether success leaves the function with a value, and failure goes on to another way of getting one."""
    (parent, _) = next(meaning_of(file).scopes.ancestors(node), (None, None))
    block = next((one for one in _blocks(parent) if node in one), [])
    after = block[block.index(node) + 1 :] if block else []
    return _gives_value(node.body) and _gives_value(after)


def _blocks(parent: ast.AST | None) -> Iterator[list[ast.stmt]]:
    for name in ("body", "orelse", "finalbody"):
        yield getattr(parent, name, [])


def _gives_value(statements: list[ast.stmt]) -> bool:
    returns = (one for statement in statements for one in ast.walk(statement) if isinstance(one, ast.Return))
    return any(one.value is not None for one in returns)


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or (isinstance(handler.type, ast.Name) and handler.type.id in EVERYTHING)


def _does_nothing(body: list[ast.stmt]) -> bool:
    (first, *more) = body
    is_ellipsis = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and first.value.value is ...
    return not more and (isinstance(first, ast.Pass | ast.Continue) or is_ellipsis)


def _is_explained(handler: ast.ExceptHandler, file: PythonFile) -> bool:
    """Whether a comment stands in the handler or in the line above; directives to tools count with a reason behind."""
    lines = file.source.lines[max(handler.lineno - 2, 0) : handler.end_lineno]
    comments = (line.partition("#")[2].strip() for line in lines)
    return any(
        comment and (not comment.startswith(DIRECTIVES) or _REASON_BEHIND.search(comment)) for comment in comments
    )


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
