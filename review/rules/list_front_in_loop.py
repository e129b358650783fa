"""scale/list-front-in-loop: a list or text that is moved or copied as a whole in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of, limit_of
from review.rules.syntax.lists import Place, is_list, is_place
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/list-front-in-loop",
    family="scale",
    title="List moved or copied as a whole in every round of a loop",
    severity="low",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$STEP` moves or copies all of `$ITEMS`, in every round of the loop.",
    why="n items cost n times n moves: a queue of 100,000 pending items takes seconds of pure copying.",
    fix="Take from and add to the front of a `collections.deque` (`popleft`, `appendleft`); append and reverse "
    "once at the end; go through a text or list by index or with a stack instead of cutting pieces off.",
    prompt="Remove the copying from the loop: use `collections.deque` for a queue, `append` or `extend` in place for a "
    "growing list, `dict.update` or item assignment for a growing dict, a list of parts and `''.join` for a text, and "
    "an index or a stack instead of cutting off the first item. Keep the order of processing; mind that a deque cannot "
    "be sliced.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/collections.html#collections.deque",),
)


Step = ast.Call | ast.Assign | ast.Delete | ast.BinOp | ast.Subscript


def find(file: PythonFile) -> Iterable[Finding]:
    """Steps such as `pop(0)`, `del x[i]`, `x = x + [y]`, `x = x[1:]`; of each loop and list the first."""
    extents = extents_of(file)
    seen: set[tuple[Loop, str]] = set()
    steps: list[tuple[Step, ast.expr, Loop]] = [*_moved(file), *_copied(file), *_rotated(file), *_rests(file)]
    for step, items, loop in steps:
        place = ast.unparse(items)
        is_older = any(place not in _made(one) and not extents.is_small(one) for one in loop.around())
        if is_older and (loop, place) not in seen and "arg" not in place:
            seen.add((loop, place))
            yield report(RULE, file, step, STEP=step, ITEMS=items)


def _made(loop: Loop) -> frozenset[str]:
    """Names that start anew in each round: those set from something other than themselves."""
    return loop.targets | {
        ast.unparse(target)
        for part in loop.body
        for node in ast.walk(part)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if is_place(target) and last_name(target) not in {last_name(one) for one in ast.walk(node.value)}
    }


def _moved(file: PythonFile) -> Iterator[tuple[ast.Call | ast.Delete, ast.expr, Loop]]:
    """What is put to or taken from the front, or from the position that a `while` counts."""
    meaning = meaning_of(file)
    for call, loop in loops_of(file).inside(ast.Call):
        items = call.func.value if isinstance(call.func, ast.Attribute) else None
        if not is_place(items) or not call.args:
            continue
        if _is_front_call(call, items, loop, meaning):
            yield call, items, loop
    for node, loop in loops_of(file).inside(ast.Delete):
        target = node.targets[0]
        if isinstance(target, ast.Subscript) and is_place(target.value):
            is_first = constant(target.slice) == 0 and (_is_queue(target.value, loop) or is_list(target.value, meaning))
            if is_first or _is_counted(target.slice, target.value, loop):
                yield node, target.value, loop


def _is_front_call(call: ast.Call, items: Place, loop: Loop, meaning: Meaning) -> bool:
    """`items.insert(0, x)`, `items.pop(0)` of what surely is a list, and `items.pop(i)` while `i` goes through it."""
    if constant(call.args[0]) != 0:
        return method_of(call) == "pop" and _is_counted(call.args[0], items, loop)
    if method_of(call) == "insert":
        return len(call.args) == 2
    return method_of(call) == "pop" and len(call.args) == 1 and (_is_queue(items, loop) or is_list(items, meaning))


def _is_counted(position: ast.expr, items: Place, loop: Loop) -> bool:
    """`del items[i]` in `while i < len(items)`."""
    limits = (limit_of(one) for one in loop.around())
    return isinstance(position, ast.Name) and any(
        limit is not None
        and last_name(limit.left) == position.id
        and ast.unparse(limit.comparators[0]) == f"len({ast.unparse(items)})"
        for limit in limits
    )


def _is_queue(items: Place, loop: Loop) -> bool:
    """`while items:` or `while len(items) > 0:`, and nothing that needs it as a list, such as sorting."""
    name = ast.unparse(items)
    tests = [one.node.test for one in loop.around() if isinstance(one.node, ast.While)]
    asked = {ast.unparse(node) for test in tests for node in ast.walk(test) if is_place(node)}
    sorts = any(
        method_of(node) == "sort" and isinstance(node, ast.Call) and ast.unparse(node.func) == f"{name}.sort"
        for part in loop.body
        for node in ast.walk(part)
    )
    return name in asked and not sorts


def _copied(file: PythonFile) -> Iterator[tuple[ast.Assign, ast.expr, Loop]]:
    for node, loop in loops_of(file).inside(ast.Assign):
        target = node.targets[0]
        if is_place(target) and _is_copy_of(node.value, ast.unparse(target), loop):
            yield node, target, loop


def _is_copy_of(value: ast.expr, name: str, loop: Loop) -> bool:
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
        grows_list = _is(value.left, name) and isinstance(value.right, ast.List | ast.ListComp)
        is_item = isinstance(value.left, ast.List) or (loop.items is not None and last_name(value.left) in loop.targets)
        is_grown = grows_list or (_is(value.right, name) and is_item and _is_text_or_list(value.left, loop))
        return is_grown or _halves(value) == name
    if isinstance(value, ast.List):
        return any(isinstance(one, ast.Starred) and _is(one.value, name) for one in value.elts)
    if isinstance(value, ast.Dict):
        parts = zip(value.keys, value.values, strict=True)
        return any(key is None and _is(one, name) for key, one in parts)
    return _is_cut(value, name, loop)


def _is(node: ast.expr, name: str) -> bool:
    return is_place(node) and ast.unparse(node) == name


def _rotated(file: PythonFile) -> Iterator[tuple[ast.BinOp, ast.expr, Loop]]:
    """`text[i:] + text[:i] == other`, which tries each rotation."""
    parents = meaning_of(file).scopes.parents
    for node, loop in loops_of(file).inside(ast.BinOp):
        half = node.left if isinstance(parents.get(node), ast.Compare) and _halves(node) else None
        if isinstance(half, ast.Subscript) and names_in(half.slice) & loop.targets:
            yield node, half.value, loop


def _rests(file: PythonFile) -> Iterator[tuple[ast.Subscript, ast.expr, Loop]]:
    """`text[position:]` in `while position < len(text)`, which copies all that is left."""
    for node, loop in loops_of(file).inside(ast.Subscript):
        if not isinstance(node.ctx, ast.Load) or not is_place(node.value):
            continue
        part = node.slice
        if isinstance(part, ast.Slice) and part.upper is None and part.step is None and part.lower is not None:
            starts = part.lower.left if isinstance(part.lower, ast.BinOp) else part.lower
            ends = any(isinstance(one, ast.Return | ast.Break) and node in ast.walk(one) for one in loop.body)
            if _is_counted(starts, node.value, loop) and not ends:
                yield node, node.value, loop


def _halves(value: ast.BinOp) -> str:
    """`items` of `items[i:] + items[:i]`; empty for anything else."""
    sides = [one for one in (value.left, value.right) if isinstance(one, ast.Subscript)]
    if len(sides) < 2 or not all(is_place(one.value) and isinstance(one.slice, ast.Slice) for one in sides):
        return ""
    lower, upper = (ast.unparse(one.slice) for one in sides)
    is_whole = lower.rstrip(":") == upper.lstrip(":")
    is_same = len({ast.unparse(one.value) for one in sides}) == 1
    return ast.unparse(sides[0].value) if is_same and is_whole and lower.endswith(":") and upper[:1] == ":" else ""


def _is_text_or_list(left: ast.expr, loop: Loop) -> bool:
    """`letter + text` rather than `number + total`: the items of a text, or a list."""
    if isinstance(left, ast.List):
        return True
    names = {last_name(node).lower() for node in ast.walk(loop.items)} if loop.items is not None else set()
    return last_name(left) in ("c", "ch", "char", "letter", "word", "digit") or bool(names & {"s", "text", "string"})


def _is_cut(value: ast.expr, name: str, loop: Loop) -> bool:
    """`items = items[1:]`, or `text = text.replace(…)` as long as something is in it."""
    tests = [node for one in loop.around() if isinstance(one.node, ast.While) for node in ast.walk(one.node.test)]
    if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice) and _is(value.value, name):
        is_rest = value.slice.lower is not None and value.slice.upper is None and value.slice.step is None
        return is_rest and isinstance(loop.node, ast.While) and _is_until_empty(loop.node.test, name)
    searched = any(
        isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) and _is(node.comparators[0], name)
        for node in tests
    )
    return searched and method_of(value) == "replace"


def _is_until_empty(test: ast.expr, name: str) -> bool:
    """`while items:` and `while len(items) > 1:`."""
    size = test.left if isinstance(test, ast.Compare) else test
    return ast.unparse(size) in (name, f"len({name})")
