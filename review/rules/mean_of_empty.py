"""edge-case/mean-of-empty: a division by a length or a sum that may be zero."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import is_caught, looked_at, tested, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, method_of
from review.rules.syntax.optional import values
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/mean-of-empty",
    family="edge-case",
    title="Division by the size of a collection that may be empty",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$SIZE` is 0 when there is nothing to count, and the division raises ZeroDivisionError.",
    why="The new customer without orders, or the day without sales, gets an error page.",
    fix="Treat the empty case first (`if not items: return 0.0`, or None where there is no average), then divide.",
    prompt="Decide what the average or the share of nothing is here (None, 0, or an error with a message), handle it "
    "before the division, say so in the docstring, and add a test with an empty collection.",
    cwe="CWE-369",
    references=("https://docs.python.org/3/library/exceptions.html#ZeroDivisionError",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Divisions by `len`, `sum` or `count()`, at once or through a variable, of which no condition asks."""
    meaning = meaning_of(file)
    for node in every(ast.BinOp, file):
        if isinstance(node.op, ast.Div | ast.FloorDiv):
            sizes = [size for size in values(node.right, meaning) if _is_size(size, meaning)]
            if sizes and not _is_safe(node, sizes, meaning):
                yield report(RULE, file, node, SIZE=sizes[0])


def _is_size(node: ast.expr, meaning: Meaning) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if method_of(node) == "count" and not node.args and not node.keywords:
        return True
    return (
        len(node.args) == 1
        and meaning.standard(node.func) in ("len", "sum")
        and not _is_constant(node.args[0], meaning)
    )


def _is_constant(items: ast.expr, meaning: Meaning) -> bool:
    """A literal with items, a constant of the module, or text, which is seldom about nothing."""
    if (
        isinstance(items, ast.Name | ast.Attribute)
        and (items.id if isinstance(items, ast.Name) else items.attr).isupper()
    ):
        return True
    return any(
        isinstance(value, ast.List | ast.Tuple | ast.Set | ast.Dict | ast.Constant) for value in values(items, meaning)
    )


def _is_safe(node: ast.BinOp, sizes: Iterable[ast.expr], meaning: Meaning) -> bool:
    if is_caught(node, meaning.scopes, ("ZeroDivisionError", "ArithmeticError")):
        return True
    unit = unit_of(node, meaning.scopes)
    asked = tested(unit)
    looped = {ast.unparse(part) for loop in ast.walk(unit) for part in _looped_over(loop, node, meaning)}
    return any(name in asked or name in looped for name in _names(node, sizes))


def _looped_over(loop: ast.AST, node: ast.BinOp, meaning: Meaning) -> Iterator[ast.AST]:
    """What a loop around the division goes through: there it has items."""
    above = {parent for parent, _ in meaning.scopes.ancestors(node)}
    if isinstance(loop, ast.For | ast.AsyncFor) and loop in above:
        yield from looked_at(loop.iter)
    elif isinstance(loop, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp) and loop in above:
        for generator in loop.generators:
            yield from looked_at(generator.iter)


def _names(node: ast.BinOp, sizes: Iterable[ast.expr]) -> Iterator[str]:
    """The divisor and all that it is the size of."""
    for size in (node.right, *sizes):
        yield ast.unparse(size)
        if isinstance(size, ast.Call):
            yield from (ast.unparse(part) for part in ast.walk(size) if isinstance(part, ast.Name | ast.Attribute))
