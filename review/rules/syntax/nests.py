"""Loops in loops: whether the inner one goes through the same data again, and what its body does there."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.rules.syntax.extent import Extents, counter_of, is_increment
from review.rules.syntax.loops import Loop, names_in
from review.rules.syntax.nodes import last_name, method_of

_PLAIN_CALLS = frozenset(
    """
    abs all any bin bool chr dict divmod enumerate filter float frozenset hash hypot int isinstance len list map max min
    ord pow print range reversed round set sorted sqrt str sum tuple zip dist Counter
    """.split()  # noqa: SIM905  one per line would fill a page
)
_PLAIN_METHODS = frozenset(
    """
    add append count difference discard endswith extend find get index insert intersection isalnum isalpha isdigit
    items join keys lower pop remove replace reverse sort sqrt split startswith strip union update upper values dist
    """.split()  # noqa: SIM905
)
_FOLDS = frozenset({"all", "any", "len", "max", "min", "next", "sum"})
_WALKS = ("dfs", "bfs", "visit", "fill", "explore", "union", "merge", "connect", "backtrack", "search", "solve")


def variables(loop: Loop) -> frozenset[str]:
    """The names that tell one round from another."""
    counter = counter_of(loop)
    return frozenset({counter}) if counter else loop.targets


def counts(loop: Loop) -> bool:
    """Whether its variable is a position: `range`, `enumerate` or a counter."""
    return counter_of(loop) is not None or (
        isinstance(loop.items, ast.Call) and last_name(loop.items.func) in ("range", "enumerate")
    )


def goes_again(inner: Loop, outer: Loop, extents: Extents) -> bool:
    """Whether `inner` starts over, in each round of `outer`, on data that `outer` goes through too."""
    if extents.is_small(outer) or extents.is_small(inner) or not starts_over(inner, outer):
        return False
    if inner.items is not None and not _is_whole(inner.items, outer):
        return False
    outside = extents.space(outer) | _indexed(outer)
    inside = extents.space(inner)
    if inside & outer.targets and counts(outer):
        inside = inside | outside
    inside = (inside | _indexed(inner)) - outer.bound
    return bool(inside & (outside - outer.bound))


def starts_over(inner: Loop, outer: Loop) -> bool:
    """A `for` does by itself; the counter of a `while` is set back in the outer body."""
    if inner.items is not None:
        return True
    counter = counter_of(inner)
    return (
        counter is not None
        and _is_search(inner, outer)
        and any(
            isinstance(target, ast.Name) and target.id == counter
            for node in _outside_of(inner, outer)
            if isinstance(node, ast.Assign) and not is_increment(node, counter)
            for target in node.targets
        )
    )


def _is_search(inner: Loop, outer: Loop) -> bool:
    """`while j < n`, or `while j < n and items[j] < items[i]` where each `i` starts a search of its own.

    The outer loop must not go on where the inner one stopped, nor may a second position move with `j`.
    """
    test = inner.node.test if isinstance(inner.node, ast.While) else None
    if not isinstance(test, ast.BoolOp):
        return True
    asked = frozenset[str]().union(*(names_in(one) for one in test.values[1:]))
    moved = [one for one in _outside_of(inner, outer) if isinstance(one, ast.Continue) or _sets_counter(one, outer)]
    steps = [one for part in inner.body for one in ast.walk(part) if isinstance(one, ast.AugAssign)]
    return bool(asked & (outer.bound - inner.bound)) and not moved and len(steps) <= 1 and inner.node in outer.body


def _sets_counter(node: ast.AST, outer: Loop) -> bool:
    """`i = j` in a `while` that counts `i`."""
    targets = node.targets if isinstance(node, ast.Assign) and isinstance(outer.node, ast.While) else []
    return any(names_in(one) & variables(outer) and not is_increment(node, ast.unparse(one)) for one in targets)


def _outside_of(inner: Loop, outer: Loop) -> Iterator[ast.AST]:
    waiting = list(outer.body)
    while waiting:
        node = waiting.pop()
        if node is not inner.node:
            yield node
            waiting.extend(ast.iter_child_nodes(node))


def _is_whole(items: ast.expr, outer: Loop) -> bool:
    """Not the children of the outer item, nor a window: `items[i:]` and `range(i + 1, n)` are whole enough."""
    if isinstance(items, ast.Call) and last_name(items.func) in ("enumerate", "reversed", "sorted", "list"):
        return bool(items.args) and _is_whole(items.args[0], outer)
    if isinstance(items, ast.Subscript) and isinstance(items.slice, ast.Slice):
        ends = [end for end in (items.slice.lower, items.slice.upper) if end is not None]
        moving = [end for end in ends if names_in(end) & outer.bound]
        return not names_in(items.value) & outer.bound and len(moving) < 2
    if isinstance(items, ast.Call) and last_name(items.func) == "range":
        moving = [end for end in items.args[:2] if names_in(end) & outer.bound]
        return len(moving) < 2 and all(_is_position(end, outer) for end in moving)
    return not names_in(items) & outer.bound


def _is_position(end: ast.expr, outer: Loop) -> bool:
    """`i`, `i + 1`, `n - i - 1`: a sum of names, of which the moving ones are the outer loop's own."""
    if isinstance(end, ast.BinOp):
        is_sum = isinstance(end.op, ast.Add | ast.Sub)
        return is_sum and _is_position(end.left, outer) and _is_position(end.right, outer)
    if isinstance(end, ast.Name):
        return end.id not in outer.bound or end.id in variables(outer)
    if isinstance(end, ast.Call):
        return last_name(end.func) == "len" and not names_in(end) & outer.bound
    return isinstance(end, ast.Constant)


def _indexed(loop: Loop) -> frozenset[str]:
    """Names that the position of a loop is used as an index of."""
    if not counts(loop):
        return frozenset()
    positions = variables(loop)
    return frozenset(
        node.value.id
        for part in loop.body
        for node in ast.walk(part)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)
        if isinstance(node.slice, ast.Name) and node.slice.id in positions
    )


def only_looks(inner: Loop, outer: Loop, own: frozenset[str]) -> bool:
    """Whether the inner body searches, compares, counts or adds up, and an index or running total could do the same.

    Not where it fills a table, goes through a grid, makes one result per pair, or calls what may do anything; `own` are
    the functions of the file.
    """
    nodes = [node for part in inner.body for node in ast.walk(part)]
    return (
        all(_is_plain(node, own) for node in nodes)
        and not _is_grid(nodes, variables(outer), variables(inner))
        and not _fills(nodes, inner, outer)
        and not _gives_all(inner)
        and not _is_cut_short(inner)
    )


def _is_plain(node: ast.AST, own: frozenset[str]) -> bool:
    if isinstance(node, ast.Call):
        name = last_name(node.func)
        if any(walk in name.lower() for walk in _WALKS):
            return False
        return method_of(node) in _PLAIN_METHODS or name in _PLAIN_CALLS | own
    return not isinstance(node, ast.Await | ast.Yield | ast.YieldFrom | ast.With | ast.AsyncWith | ast.Try | ast.Raise)


def _is_grid(nodes: Iterable[ast.AST], outer: frozenset[str], inner: frozenset[str]) -> bool:
    """`cells[i][j]`, `cells[i, j]`, `row[i]` of each row, or a write to `cells[i + j]`."""
    for node in nodes:
        if not isinstance(node, ast.Subscript):
            continue
        here = names_in(node.slice)
        above = names_in(node.value.slice) if isinstance(node.value, ast.Subscript) else _name(node.value)
        is_write = not isinstance(node.ctx, ast.Load)
        if (isinstance(node.slice, ast.Tuple) or is_write) and here & outer and here & inner:
            return True
        if (here & inner and above & outer) or (here & outer and above & inner):
            return True
    return False


def _name(node: ast.expr) -> frozenset[str]:
    return frozenset({node.id}) if isinstance(node, ast.Name) else frozenset()


def _fills(nodes: Iterable[ast.AST], inner: Loop, outer: Loop) -> bool:
    """Whether it works out a table: it writes to a list that it reads elsewhere, or gives places their values."""
    read: dict[str, set[str]] = {}
    written: dict[str, set[str]] = {}
    for node in nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name | ast.Subscript):
            kind = read if isinstance(node.ctx, ast.Load) else written
            kind.setdefault(ast.unparse(node.value).partition("[")[0], set()).add(ast.unparse(node.slice))
    if any(places - written[name] for name, places in read.items() if name in written):
        return True
    given = {name for name, place in _given(outer) if place & variables(outer)}
    return bool(given & read.keys()) or any(place & variables(inner) for _, place in _given(inner))


def _given(loop: Loop) -> Iterator[tuple[str, frozenset[str]]]:
    """(list, names in the place) of each `items[place] = value` in a body, but for marks such as `True`."""
    for part in loop.body:
        for node in ast.walk(part):
            if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Constant | ast.Tuple):
                for target in node.targets:
                    if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                        yield target.value.id, names_in(target.slice)


def _gives_all(inner: Loop) -> bool:
    """Whether each pair has a result of its own, so that the work is no more than the output."""
    if isinstance(inner.node, ast.comprehension):
        return False
    return any(_is_output(statement) for statement in inner.body)


def _is_output(statement: ast.AST) -> bool:
    if isinstance(statement, ast.Expr):
        return method_of(statement.value) in ("append", "extend") or _is_print(statement.value)
    return isinstance(statement, ast.Assign) and any(isinstance(one, ast.Subscript) for one in statement.targets)


def _is_print(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) == "print"


def _is_cut_short(inner: Loop) -> bool:
    """`if too_far > limit: break`: in sorted data such a loop ends early."""
    return any(
        isinstance(one, ast.If)
        and isinstance(one.test, ast.Compare)
        and isinstance(one.test.ops[0], ast.Gt | ast.GtE | ast.Lt | ast.LtE)
        and [type(statement) for statement in one.body] == [ast.Break]
        for one in inner.body
    )


def is_folded(inner: Loop, parent: ast.AST | None) -> bool:
    """Whether a comprehension picks or adds up, instead of giving one result for each item."""
    if not isinstance(inner.node, ast.comprehension):
        return True
    return bool(inner.node.ifs) or (isinstance(parent, ast.Call) and last_name(parent.func) in _FOLDS)
