"""scale/list-front-in-loop: a list or text that is moved or copied as a whole in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.lists import is_list
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.meaning import meaning_of
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


def find(file: PythonFile) -> Iterable[Finding]:
    """`pop(0)`, `insert(0, x)`, `x = x + [y]`, `x = [*x, y]`, `x = {**x, …}`, `x = c + x`, `x = x[1:]`, in loops."""
    extents = extents_of(file)
    seen: set[tuple[Loop, str]] = set()
    steps: list[tuple[ast.Call | ast.Assign, ast.Name, Loop]] = [*_at_front(file), *_copied(file)]
    for step, items, loop in steps:
        is_older = any(items.id not in _made(one) and not extents.is_small(one) for one in loop.around())
        if is_older and (loop, items.id) not in seen and "arg" not in items.id:
            seen.add((loop, items.id))
            yield report(RULE, file, step, STEP=step, ITEMS=items)


def _made(loop: Loop) -> frozenset[str]:
    """Names that start anew in each round: those set from something other than themselves."""
    return loop.targets | {
        target.id
        for part in loop.body
        for node in ast.walk(part)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id not in {last_name(one) for one in ast.walk(node.value)}
    }


def _at_front(file: PythonFile) -> Iterator[tuple[ast.Call, ast.Name, Loop]]:
    meaning = meaning_of(file)
    for call, loop in loops_of(file).inside(ast.Call):
        items = call.func.value if isinstance(call.func, ast.Attribute) else None
        if not isinstance(items, ast.Name) or not call.args or constant(call.args[0]) != 0:
            continue
        is_insert = method_of(call) == "insert" and len(call.args) == 2
        is_pop = method_of(call) == "pop" and len(call.args) == 1
        if is_insert or (is_pop and (_is_queue(items.id, loop) or is_list(items, meaning))):
            yield call, items, loop


def _is_queue(name: str, loop: Loop) -> bool:
    """`while items:` or `while len(items) > 0:`, and nothing that needs it as a list, such as sorting."""
    tests = [one.node.test for one in loop.around() if isinstance(one.node, ast.While)]
    asked = {last_name(node) for test in tests for node in ast.walk(test)}
    sorts = any(
        method_of(node) == "sort" and isinstance(node, ast.Call) and ast.unparse(node.func) == f"{name}.sort"
        for part in loop.body
        for node in ast.walk(part)
    )
    return name in asked and not sorts


def _copied(file: PythonFile) -> Iterator[tuple[ast.Assign, ast.Name, Loop]]:
    for node, loop in loops_of(file).inside(ast.Assign):
        target = node.targets[0]
        if isinstance(target, ast.Name) and _is_copy_of(node.value, target.id, loop):
            yield node, target, loop


def _is_copy_of(value: ast.expr, name: str, loop: Loop) -> bool:
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
        grows_list = last_name(value.left) == name and isinstance(value.right, ast.List | ast.ListComp)
        is_item = isinstance(value.left, ast.List) or (loop.items is not None and last_name(value.left) in loop.targets)
        return grows_list or (last_name(value.right) == name and is_item and _is_text_or_list(value.left, loop))
    if isinstance(value, ast.List):
        return any(isinstance(one, ast.Starred) and last_name(one.value) == name for one in value.elts)
    if isinstance(value, ast.Dict):
        parts = zip(value.keys, value.values, strict=True)
        return any(key is None and last_name(one) == name for key, one in parts)
    return _is_cut(value, name, loop)


def _is_text_or_list(left: ast.expr, loop: Loop) -> bool:
    """`letter + text` rather than `number + total`: the items of a text, or a list."""
    if isinstance(left, ast.List):
        return True
    names = {last_name(node).lower() for node in ast.walk(loop.items)} if loop.items is not None else set()
    return last_name(left) in ("c", "ch", "char", "letter", "word", "digit") or bool(names & {"s", "text", "string"})


def _is_cut(value: ast.expr, name: str, loop: Loop) -> bool:
    """`items = items[1:]`, or `text = text.replace(…)` as long as something is in it."""
    tests = [node for one in loop.around() if isinstance(one.node, ast.While) for node in ast.walk(one.node.test)]
    if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice) and last_name(value.value) == name:
        is_one = constant(value.slice.lower) == 1 and value.slice.upper is None
        return is_one and isinstance(loop.node, ast.While) and _is_until_empty(loop.node.test, name)
    searched = any(
        isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) and last_name(node.comparators[0]) == name
        for node in tests
    )
    return searched and method_of(value) == "replace"


def _is_until_empty(test: ast.expr, name: str) -> bool:
    """`while items:` and `while len(items) > 1:`."""
    size = test.left if isinstance(test, ast.Compare) else test
    return last_name(size) == name or ast.unparse(size) == f"len({name})"
