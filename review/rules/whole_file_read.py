"""scale/whole-file-read: a file read into memory as a whole, only to go through its lines once."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.loops import loops_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/whole-file-read",
    family="scale",
    title="Whole file in memory for one pass over its lines",
    severity="low",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$READ` holds the whole file in memory, though the loop needs one line at a time.",
    why="A log of a few gigabytes takes the worker down; the lines alone need several times the size of the file.",
    fix="Go through the file itself: `for line in file`.",
    prompt="Iterate over the open file object, which gives one line at a time, instead of reading it as a whole first. "
    "Keep the stripping of line ends and the encoding, and close the file with `with`.",
    cwe="CWE-770",
    references=("https://docs.python.org/3/tutorial/inputoutput.html#methods-of-file-objects",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`for line in file.readlines()` and `for line in file.read().splitlines()` of an open file."""
    meaning = meaning_of(file)
    for loop in loops_of(file).all:
        items = loop.items
        is_numbered = isinstance(items, ast.Call) and last_name(items.func) == "enumerate" and items.args
        inner = items.args[0] if is_numbered and isinstance(items, ast.Call) else items
        if not isinstance(inner, ast.Call) or not isinstance(inner.func, ast.Attribute):
            continue
        source = inner.func.value
        if method_of(inner) == "readlines" and not inner.args and _is_file(source, meaning.scopes.parents, inner):
            yield report(RULE, file, inner, suggestion=_without_call(file, inner, source), READ=inner)
        elif (
            method_of(inner) in ("splitlines", "split") and method_of(source) == "read" and isinstance(source, ast.Call)
        ):
            owner = source.func.value if isinstance(source.func, ast.Attribute) else None
            is_lines = method_of(inner) == "splitlines" or [ast.unparse(one) for one in inner.args] == ["'\\n'"]
            if is_lines and owner is not None and _is_file(owner, meaning.scopes.parents, inner):
                yield report(RULE, file, inner, READ=inner)


def _is_file(owner: ast.expr, parents: dict[ast.AST, ast.AST], node: ast.AST) -> bool:
    """Whether a `with open(…) as owner` is around."""
    while (above := parents.get(node)) is not None:
        if isinstance(above, ast.With):
            for item in above.items:
                opened = isinstance(item.context_expr, ast.Call) and last_name(item.context_expr.func) == "open"
                if opened and item.optional_vars is not None and ast.unparse(item.optional_vars) == ast.unparse(owner):
                    return True
        node = above
    return False


def _without_call(file: PythonFile, call: ast.Call, source: ast.expr) -> Suggestion | None:
    """The file itself in the place of `.readlines()`, where both stand on one line."""
    return replaced(file, call, source_of(file, source)) if call.lineno == call.end_lineno else None
