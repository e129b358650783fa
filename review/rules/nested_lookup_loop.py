"""scale/nested-lookup-loop: a loop that looks through all of another collection for what matches the outer item."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Called, called_in_loops, own_loops
from review.rules.syntax.extent import Extents, extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nearest import keeps_nearest
from review.rules.syntax.nests import counts, goes_again, is_folded, only_looks, starts_over, variables
from review.rules.syntax.nodes import either, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/nested-lookup-loop",
    family="scale",
    title="Nested loops that look something up",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="For every round of the loop on line $LINE all of `$ITEMS` is gone through to find what matches: the work "
    "is the product of both sizes.",
    why="With 20,000 orders and 20,000 customers that is 400 million comparisons for what a dict does in 20,000 "
    "look-ups.",
    fix="Index the inner collection once before the outer loop (`by_id = {item.id: item for item in items}`, or a "
    "`defaultdict(list)` where keys repeat) and look the key up.",
    prompt="Replace the nested loops by an index. Before the outer loop build a dict from the inner collection's key "
    "to the item (to a list of items or a running total if keys repeat; for comparisons by order sort it and use "
    "`bisect`), then look each outer key up and treat the missing case explicitly. Keep the order of the output and "
    "the behaviour for duplicate keys.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/tutorial/datastructures.html#dictionaries",),
)

_OPERATORS = {Loop: (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt), Called: (ast.Eq,)}
"""Comparisons that look for something; a function that is called may also filter what it keeps."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Inner loops over other data, with only a comparison to the outer item in them; of each nest only the first."""
    meaning, extents = meaning_of(file), extents_of(file)
    own = frozenset(node.name for node in either(ast.FunctionDef, ast.AsyncFunctionDef, file))
    reported: set[Loop] = set()
    for inner, outers in _nests(file):
        outer = next((one for one in outers if _looks_up(inner, one, extents, meaning, own)), None)
        if outer is not None and not reported & set(inner.around()):
            reported.update(inner.around())
            items = inner.items if inner.items is not None else inner.place
            yield report(RULE, file, inner.place, LINE=str(outer.place.lineno), ITEMS=items)


def _nests(file: PythonFile) -> Iterator[tuple[Loop, Iterable[Loop]]]:
    """Each loop with those around it, also where it is in a function that a loop calls."""
    for inner in loops_of(file).all:
        if inner.outer is not None:
            yield inner, inner.outer.around()
    for outer in called_in_loops(file):
        for inner in own_loops(outer, file):
            yield inner, (outer,)


def _looks_up(inner: Loop, outer: Loop, extents: Extents, meaning: Meaning, own: frozenset[str]) -> bool:
    if extents.is_small(inner) or extents.is_small(outer) or not starts_over(inner, outer):
        return False
    if not is_folded(inner, meaning.scopes.parents.get(inner.place)) or goes_again(inner, outer, extents):
        return False
    if not _is_another(inner, outer, extents) or not (outer.items is not None or counts(outer)):
        return False
    looks = any(_compares(test, inner, outer) for test in _tests(inner))
    parent = meaning.scopes.parents.get(inner.place)
    return (looks or keeps_nearest(inner, outer, parent)) and only_looks(inner, outer, own)


def _is_another(inner: Loop, outer: Loop, extents: Extents) -> bool:
    """Whether the inner data is a collection from before the outer loop."""
    if inner.items is None:
        return bool(extents.space(inner))
    return bool(extents.space(inner)) and not names_in(inner.items) & outer.bound


def _tests(inner: Loop) -> Iterator[ast.expr]:
    """The conditions that decide about all that the inner body does; it may put names to values before."""
    if isinstance(inner.node, ast.comprehension):
        yield from inner.node.ifs
        if len(inner.body) == 1 and isinstance(inner.body[0], ast.Compare | ast.BoolOp):
            yield inner.body[0]
        return
    body = [one for one in inner.body if isinstance(one, ast.stmt) and not _is_step(one, inner)]
    conditions = [one for one in body if isinstance(one, ast.If)]
    others = [one for one in body if not isinstance(one, ast.If | ast.Assign | ast.For)]
    if not others and len(conditions) == 1 and not conditions[0].orelse:
        yield conditions[0].test


def _is_step(statement: ast.stmt, inner: Loop) -> bool:
    target = statement.target if isinstance(statement, ast.AugAssign) else None
    return isinstance(target, ast.Name) and target.id in variables(inner)


def _compares(test: ast.expr, inner: Loop, outer: Loop) -> bool:
    """Whether an inner value stands on one side of a comparison, and an outer one on the other."""
    within = inner.bound
    around = outer.bound - within
    for node in ast.walk(test):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], _OPERATORS[type(outer)]):
            left, right = names_in(node.left), names_in(node.comparators[0])
            mixed = isinstance(node.left, ast.BinOp) and last_name(node.left) == ""
            if (left & within and right & around) or (right & within and left & around):
                return True
            if mixed and left & within and left & around:
                return True
    return False
