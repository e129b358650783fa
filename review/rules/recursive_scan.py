"""scale/recursive-scan: a recursion that goes through the whole list of nodes again for the children of each."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Function, parameters_given
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/recursive-scan",
    family="scale",
    title="All nodes searched for the children of each",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="Every call of `$FUNCTION` goes through all of `$ITEMS` to find what belongs to one parent: the work grows "
    "with the square of the size.",
    why="A tree of 20,000 categories takes 400 million comparisons, for what one pass over the rows does.",
    fix="Group the rows by parent once (`children = defaultdict(list)`) and let the recursion take "
    "`children[node_id]`.",
    prompt="Build a dict from the parent's id to the list of its rows in one pass before the recursion, and look the "
    "children up in it. Keep the order of siblings, decide what happens to rows whose parent is missing and to cycles "
    "(remember what was visited), and use a stack where the tree can be deeper than the recursion limit.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/collections.html#collections.defaultdict",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Loops over a whole collection, in functions that call themselves for the items that match a parameter."""
    parents = meaning_of(file).scopes.ancestors
    for loop in loops_of(file).all:
        if not isinstance(loop.items, ast.Name | ast.Attribute) or loop.outer is not None:
            continue
        function = next((one for one, _ in parents(loop.place) if isinstance(one, Function)), None)
        if function is not None and _is_scan(loop, loop.items, function):
            yield report(RULE, file, loop.place, FUNCTION=function.name, ITEMS=loop.items)


def _is_scan(loop: Loop, items: ast.expr, function: Function) -> bool:
    """Whether the recursion goes on with an item's own value where the function has what the items are compared to."""
    parameters = [one.arg for one in function.args.args if one.arg not in ("self", "cls")]
    is_whole = ast.unparse(items) not in _stored(function)
    for test, call in _recursions(loop, function.name):
        given = parameters_given(call, function)
        same = given.get(ast.unparse(items)) if ast.unparse(items) in parameters else items
        if is_whole and same is not None and ast.unparse(same) == ast.unparse(items):
            return any(_asks_for(test, name, loop, given) for name in parameters)
    return False


def _stored(function: Function) -> frozenset[str]:
    nodes = (one for one in ast.walk(function) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store))
    return frozenset(one.id for one in nodes)


def _recursions(loop: Loop, name: str) -> Iterator[tuple[ast.expr, ast.Call]]:
    """(condition, call of the function itself under it) in a loop."""
    if isinstance(loop.node, ast.comprehension):
        yield from ((test, call) for test in loop.node.ifs for part in loop.body for call in _calls(part, name))
        return
    for part in loop.body:
        for node in ast.walk(part):
            if isinstance(node, ast.If):
                yield from ((node.test, call) for one in node.body for call in _calls(one, name))


def _calls(within: ast.AST, name: str) -> Iterator[ast.Call]:
    return (one for one in ast.walk(within) if isinstance(one, ast.Call) and last_name(one.func) == name)


def _asks_for(test: ast.expr, name: str, loop: Loop, given: Mapping[str, ast.expr]) -> bool:
    """`row.parent == name`, where the recursion gives `row.id` for `name`."""
    value = given.get(name)
    if value is None or not names_in(value) & loop.bound or name in names_in(value):
        return False
    for node in ast.walk(test):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.Is):
            sides = (node.left, node.comparators[0])
            if any(last_name(one) == name for one in sides) and any(names_in(one) & loop.targets for one in sides):
                return True
    return False
