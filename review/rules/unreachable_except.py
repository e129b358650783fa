"""edge-case/unreachable-except: a handler that never runs."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/unreachable-except",
    family="edge-case",
    title="Exception handler that is never reached",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$HANDLER` is never reached: $REASON.",
    why="The error that was to be treated specially gets the general treatment, and nobody notices until it matters.",
    fix="Put the narrower class first; name several classes in a tuple: `except (ValueError, TypeError)`.",
    prompt="Order the handlers from the narrowest class to the widest, name several classes in a tuple, and keep only "
    "those that the body can raise. Add a test for each handler.",
    cwe="CWE-561",
    references=("https://docs.python.org/3/tutorial/errors.html#handling-exceptions",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Handlers behind one that catches a base class of theirs, and `except A or B`."""
    meaning = meaning_of(file)
    for node in every(ast.Try, file):
        before: list[type[BaseException]] = []
        for handler in node.handlers:
            if isinstance(handler.type, ast.BoolOp):
                yield _odd(handler, handler.type, file)
                continue
            named = list(_classes(handler, meaning))
            wider = _caught_before(named, before, handler)
            if wider:
                reason = f"`except {wider}` above catches it"
                yield report(RULE, file, handler, HANDLER=f"except {_written(handler)}", REASON=reason)
            before += named


def _written(handler: ast.ExceptHandler) -> str:
    return ast.unparse(handler.type) if handler.type else ""


def _odd(handler: ast.ExceptHandler, condition: ast.BoolOp, file: PythonFile) -> Finding:
    reason = "`A or B` is just `A`, `A and B` just `B`"
    both = f"({', '.join(source_of(file, one) for one in condition.values)})"
    suggestion = replaced(file, condition, both) if isinstance(condition.op, ast.Or) else None
    written = f"except {ast.unparse(condition)}"
    return report(RULE, file, handler, suggestion=suggestion, HANDLER=written, REASON=reason)


def _caught_before(
    named: list[type[BaseException]], before: Iterable[type[BaseException]], handler: ast.ExceptHandler
) -> str:
    """The class above that catches all of `named`, if the handler names nothing else."""
    classes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    if not named or len(named) != len(classes):
        return ""
    wider = [next((one.__name__ for one in before if issubclass(narrow, one)), "") for narrow in named]
    return wider[0] if all(wider) else ""


def _classes(handler: ast.ExceptHandler, meaning: Meaning) -> Iterator[type[BaseException]]:
    """The builtin classes that a handler names, and one that is known to be of another module."""
    classes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type] if handler.type else []
    for node in classes:
        found = getattr(builtins, meaning.dotted(node) or "", None)
        if isinstance(found, type) and issubclass(found, BaseException):
            yield found
        elif meaning.dotted(node) == "json.JSONDecodeError":
            yield _JSONDecodeError


class _JSONDecodeError(ValueError):
    """Stands for `json.JSONDecodeError`, which is a ValueError."""
