"""edge-case/find-as-index: the -1 of a search that found nothing, used as a position or as an answer."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import tested, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every
from review.rules.syntax.optional import sources
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/find-as-index",
    family="edge-case",
    title="-1 of find() taken for a position or an answer",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$SEARCH` is -1 when nothing is found: $EFFECT.",
    why="The wrong branch is taken, or the last character is silently cut off; nothing fails, the data is just wrong.",
    fix="Ask `part in text` where only yes or no matters; use `partition`, or compare with -1 before using the "
    "position.",
    prompt="Replace the truth test by `in`, or the slice by `text.partition(separator)`, whose second part says "
    "whether the separator was there. Decide what a text without it means, and say so in the docstring. Test a text "
    "that starts with the part and one that does not have it.",
    cwe="CWE-253",
    references=("https://docs.python.org/3/library/stdtypes.html#str.find",),
)

_AS_ANSWER = "that is true, and 0, found at the start, is false"
_AS_BOUND = "as an end of a slice that cuts off the last character or takes only that"


def find(file: PythonFile) -> Iterable[Finding]:
    """Searches in texts whose result is a condition, or bounds a slice without having been compared."""
    meaning = meaning_of(file)
    yield from _answers(meaning)
    yield from _bounds(meaning)


def _answers(meaning: Meaning) -> Iterator[Finding]:
    branches: tuple[ast.If | ast.While | ast.IfExp, ...]
    branches = (*every(ast.If, meaning.file), *every(ast.While, meaning.file), *every(ast.IfExp, meaning.file))
    for condition in (branch.test for branch in branches):
        for part in _operands(condition):
            for call in sources(part, meaning):
                if _searches(call) and _is_text(call.args[0]):
                    yield report(RULE, meaning.file, condition, SEARCH=call, EFFECT=_AS_ANSWER)


def _operands(condition: ast.expr) -> Iterator[ast.expr]:
    if isinstance(condition, ast.BoolOp):
        for value in condition.values:
            yield from _operands(value)
    elif isinstance(condition, ast.UnaryOp) and isinstance(condition.op, ast.Not):
        yield from _operands(condition.operand)
    else:
        yield condition


def _bounds(meaning: Meaning) -> Iterator[Finding]:
    for node in every(ast.Slice, meaning.file):
        for bound in (node.lower, node.upper):
            calls = sources(bound, meaning) if bound else ()
            is_compared = bound is not None and ast.unparse(bound) in tested(unit_of(node, meaning.scopes))
            if bound and calls and all(map(_searches, calls)) and not is_compared and not _is_checked(node, meaning):
                yield report(RULE, meaning.file, bound, SEARCH=calls[0], EFFECT=_AS_BOUND)


def _is_checked(node: ast.Slice, meaning: Meaning) -> bool:
    """Whether the function asks `part in text` somewhere."""
    unit = unit_of(node, meaning.scopes)
    compared = (one for one in ast.walk(unit) if isinstance(one, ast.Compare))
    return any(isinstance(one.ops[0], ast.In | ast.NotIn) for one in compared)


def _searches(call: ast.Call) -> bool:
    is_method = isinstance(call.func, ast.Attribute) and call.func.attr in ("find", "rfind")
    return is_method and 1 <= len(call.args) <= 3 and not call.keywords


def _is_text(node: ast.expr) -> bool:
    """Whether it is surely no tag or path that a document is asked for."""
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(node, ast.JoinedStr) or (isinstance(text, str) and not text.replace("-", "").isidentifier())
