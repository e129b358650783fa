"""scale/list-membership-in-loop: a list searched from its start in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Called, called_in_loops, own_nodes
from review.rules.syntax.extent import extents_of
from review.rules.syntax.lists import Place, is_list, is_place
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/list-membership-in-loop",
    family="scale",
    title="List searched inside a loop",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$SEARCH` walks through the list `$ITEMS` in every round of the loop: the work is the product of both "
    "lengths.",
    why="Two lists of 50,000 items mean 2.5 billion comparisons: what takes a millisecond in a test blocks a worker "
    "for minutes in production.",
    fix="Build `set(items)` once before the loop and test against that; for `count` a `collections.Counter`, for "
    "`index` a dict from the value to its position.",
    prompt="Make the look-up constant-time. Build a set, a dict or a `collections.Counter` from the list once, before "
    "the loop (or keep a set beside the list that grows), and ask that. Check that the items are hashable; if they "
    "are not, use a key that is (an id, a tuple of fields). Keep the order of the output and the treatment of "
    "duplicates as they are.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset",),
)

_METHODS = frozenset({"count", "index", "remove"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`in`, `count`, `index` and `remove` on lists that are older than the loop."""
    meaning, loops = meaning_of(file), loops_of(file)
    seen: set[tuple[Loop, str]] = set()
    for search, needle, items, loop in _searches(file):
        key = (loop, ast.unparse(items))
        if key in seen or not _is_repeated(needle, items, loop, meaning) or _ends(loop, search, meaning):
            continue
        if _is_counted(search) or is_list(items, meaning, _same_function(loop, loops.all)):
            seen.add(key)
            yield report(RULE, file, search, SEARCH=search, ITEMS=items)


def _searches(file: PythonFile) -> Iterator[tuple[ast.expr, ast.expr, Place, Loop]]:
    """(search, what for, list, loop), also where a function that a loop calls does it."""
    loops = loops_of(file)
    nodes: list[tuple[ast.Compare | ast.Call, Loop]] = [*loops.inside(ast.Compare), *loops.inside(ast.Call)]
    for called in called_in_loops(file):
        nodes += [(node, called) for node in own_nodes(called, ast.Compare, file)]
        nodes += [(node, called) for node in own_nodes(called, ast.Call, file)]
    for node, loop in nodes:
        searched = _searched(node)
        if searched is not None:
            yield node, *searched, loop


def _searched(node: ast.Compare | ast.Call) -> tuple[ast.expr, Place] | None:
    """What for and where: `x in items`, `items.index(x)`."""
    if isinstance(node, ast.Compare):
        items = node.comparators[0]
        return (node.left, items) if isinstance(node.ops[0], ast.In | ast.NotIn) and is_place(items) else None
    owner = node.func.value if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS else None
    return (node.args[0], owner) if is_place(owner) and len(node.args) == 1 else None


def _is_counted(search: ast.expr) -> bool:
    """`text.count(letter)`: no other type than one with a length has it."""
    return isinstance(search, ast.Call) and isinstance(search.func, ast.Attribute) and search.func.attr == "count"


def _is_repeated(needle: ast.expr, items: Place, loop: Loop, meaning: Meaning) -> bool:
    """Whether a loop that is not over constants asks for another thing each time, in the same list."""
    extents = extents_of(meaning.file)
    return any(
        not one.sets(items)
        and not extents.is_small(one)
        and (names_in(needle) & one.bound or one.items is None)
        and not _is_search_of_itself(items, one)
        for one in loop.around()
    )


def _ends(loop: Loop, search: ast.expr, meaning: Meaning) -> bool:
    """Whether the loop is left right after the search, so that it happens at most once."""
    if isinstance(loop, Called) or not isinstance(loop.node, ast.For | ast.AsyncFor | ast.While):
        return False
    parents = meaning.scopes.parents
    statement: ast.AST = search
    while not isinstance(statement, ast.stmt):
        statement = parents[statement]
    if isinstance(statement, ast.If | ast.While | ast.For | ast.AsyncFor):
        return False  # the search is the condition, which is asked each time
    block = parents.get(statement)
    branches = [branch for _, branch in ast.iter_fields(block) if isinstance(branch, list)] if block else []
    ways_out = (ast.Return, ast.Break, ast.Raise)
    return any(statement in branch and isinstance(branch[-1], ways_out) for branch in branches)


def _is_search_of_itself(items: Place, loop: Loop) -> bool:
    """`for key in set(keys)` with `keys.count(key)`: as many rounds as there are different items, often few."""
    return isinstance(loop.items, ast.Call) and ast.unparse(loop.items) == f"set({ast.unparse(items)})"


def _same_function(loop: Loop, loops: Iterable[Loop]) -> Iterator[Loop]:
    """The loops from which the list's type may be seen."""
    return (one for one in loops if one in set(loop.around()))
