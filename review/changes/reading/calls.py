"""What calls of a Python function lost: a wrapper that made text safe, an argument, `await`, a check of the answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.changes import ChangedFile
from review.changes.reading.functions import Pair, both_trees, callee, calls, code, functions, names, pairs, statements
from review.changes.reading.reporting import Removal
from review.changes.reading.words import NUMBERS, OUTSIDE, SANITISERS, VALIDATES

_ARGUMENTS = {"timeout": "timeout", "check": "error", "limit": "limit", "page_size": "limit", "per_page": "limit"}
"""Keywords that protect, and of which kind their loss is."""
_PASSES_ON = frozenset({"create_task", "gather", "ensure_future", "wait_for", "wait", "shield", "run", "start_soon"})
"""Calls that take a coroutine and await it themselves."""


def removed_from_calls(change: ChangedFile) -> Iterator[Removal]:
    """Everything that calls lost, of all kinds."""
    for pair in pairs(change):
        yield from _sanitisers(pair)
        yield from _arguments(pair)
        yield from _links(pair)
        yield from _awaits(pair, change)
        yield from _status_checks(pair)


def _sanitisers(pair: Pair) -> Iterator[Removal]:
    for text, old in _gone(pair):
        for call in calls(old):
            if _is_sanitiser(call):
                yield from _without(call, old, pair, text)


def _gone(pair: Pair) -> Iterator[tuple[str, ast.stmt]]:
    """The base's statements that the head does not have."""
    return ((text, one) for one in statements(pair.base.body) if (text := code(one)) not in pair.kept)


def _is_sanitiser(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    if not call.args or isinstance(call.args[0], ast.Constant):
        return False
    if NUMBERS.fullmatch(name):
        return bool(OUTSIDE.search(ast.unparse(call.args[0])))
    return bool(SANITISERS.fullmatch(name))


def _without(call: ast.Call, old: ast.stmt, pair: Pair, text: str) -> Iterator[Removal]:
    """The statement with the bare argument in the head; or the use of the name that the call was assigned to."""
    inner, outer = ast.unparse(call.args[0]), ast.unparse(call)
    new = dict(pair.new)
    bare = text.replace(outer, inner)
    if bare in new:
        yield Removal("sanitiser", outer, new[bare].lineno, bare)
    elif isinstance(old, ast.Assign) and old.value is call and isinstance(old.targets[0], ast.Name):
        yield from _unassigned(old.targets[0].id, inner, outer, pair)


def _unassigned(name: str, inner: str, outer: str, pair: Pair) -> Iterator[Removal]:
    if name == inner:  # `path = secure_filename(path)` is gone as a whole
        kept = [one for one in statements(pair.head.body) if name in names(one) and any(calls(one))]
        kept = [one for one in kept if code(one) in pair.old and not isinstance(one, ast.If | ast.Assert)]
        again = any(name in _bound(one) for _, one in pair.new)
        yield from (Removal("sanitiser", outer, one.lineno, code(one)) for one in kept[:1] if not again)
        return
    new = dict(pair.new)
    for text, one in _gone(pair):
        if name in names(one):
            bare = text if hasattr(one, "body") else ast.unparse(_Renamed(name, inner).visit(ast.parse(text)))
            if bare in new:
                yield Removal("sanitiser", outer, new[bare].lineno, bare)


class _Renamed(ast.NodeTransformer):
    """Puts an expression in the place of a name."""

    def __init__(self, name: str, expression: str) -> None:
        self._name = name
        self._expression = ast.parse(expression, mode="eval").body

    def visit_Name(self, node: ast.Name) -> ast.expr:
        same = node.id == self._name and isinstance(node.ctx, ast.Load)
        return self._expression if same else node


def _bound(one: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(one) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _arguments(pair: Pair) -> Iterator[Removal]:
    """Keywords such as `timeout` that a call had and the same call has no more."""
    for keyword, kind in _ARGUMENTS.items():
        if keyword == "check" and "subprocess" not in {name for call in calls(pair.base) for name in names(call.func)}:
            continue
        before, after = _with(pair.base, keyword), _with(pair.head, keyword)
        lacked, lack = _lacking(pair.base, keyword), _lacking(pair.head, keyword)
        for function, (value, _) in before.items():
            news = [call for call in lack.get(function, []) if len(lack[function]) > len(lacked.get(function, []))]
            if news and function not in after and not _elsewhere(pair, keyword):
                what = f"{keyword}={value}"
                yield Removal(kind, what, news[-1].lineno, f"{function}(...)")


def _with(function: ast.AST, keyword: str) -> dict[str, tuple[str, ast.Call]]:
    found = {}
    for call in calls(function):
        for word in call.keywords:
            if word.arg == keyword and ast.unparse(word.value) not in ("None", "False"):
                found[ast.unparse(call.func)] = (ast.unparse(word.value), call)
    return found


def _lacking(function: ast.AST, keyword: str) -> dict[str, list[ast.Call]]:
    found: dict[str, list[ast.Call]] = {}
    for call in calls(function):
        if all(word.arg is not None and (word.arg != keyword or _is_off(word.value)) for word in call.keywords):
            found.setdefault(ast.unparse(call.func), []).append(call)
    return found


def _is_off(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value in (None, False)


def _elsewhere(pair: Pair, keyword: str) -> bool:
    """Whether the head sets the same in another way: `with timeout(5)`, `wait_for`, a session with a default."""
    text = "\n".join(one for one, _ in pair.new)
    words = {
        "timeout": ("timeout", "wait_for", "deadline"),
        "check": ("returncode", "check_"),
        "limit": ("limit", "[:"),
    }
    return any(word in text.lower().replace(f"{keyword}=none", "") for word in words.get(keyword, (keyword, "limit")))


def _links(pair: Pair) -> Iterator[Removal]:
    """`.limit(100)` and `[:100]` that a query had, in a statement that is otherwise the same."""
    new = dict(pair.new)
    for text, old in _gone(pair):
        for node in ast.walk(old):
            is_limit = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "limit"
            if is_limit and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                outer, inner = ast.unparse(node), ast.unparse(node.func.value)
            elif isinstance(node, ast.Subscript) and _is_first_part(node.slice) and any(calls(node.value)):
                outer, inner = ast.unparse(node), ast.unparse(node.value)
            else:
                continue
            bare = text.replace(outer, inner)
            if bare in new and "limit" not in bare.lower():
                yield Removal("limit", outer.removeprefix(inner), new[bare].lineno, bare)


def _is_first_part(index: ast.expr) -> bool:
    return isinstance(index, ast.Slice) and index.upper is not None and index.lower is None and index.step is None


def _awaits(pair: Pair, change: ChangedFile) -> Iterator[Removal]:
    """`await save(order)` that became `save(order)` in a function that still is asynchronous."""
    if not isinstance(pair.head, ast.AsyncFunctionDef):
        return
    before = {ast.unparse(node.value) for node in ast.walk(pair.base) if isinstance(node, ast.Await)}
    awaited = {id(node.value) for node in ast.walk(pair.head) if isinstance(node, ast.Await)}
    plain = {name for name, some in functions(both_trees(change)[1]).items() if isinstance(some[-1], ast.FunctionDef)}
    later = {ast.unparse(node.value) for node in ast.walk(pair.head) if isinstance(node, ast.Await)}
    for _, one in pair.new:
        value = one.value if isinstance(one, ast.Expr | ast.Assign) else None
        if not isinstance(value, ast.Call) or id(value) in awaited or ast.unparse(value) not in before:
            continue
        if any(name.endswith(f".{callee(value)}") for name in plain) or callee(value) in _PASSES_ON:
            continue
        if not any(name in text for name in _bound(one) for text in later) and not _is_used_as_task(one, pair):
            yield Removal("await", f"await {ast.unparse(value)}", one.lineno, code(one))


def _is_used_as_task(one: ast.stmt, pair: Pair) -> bool:
    bound = _bound(one)
    taking = (call for call in calls(pair.head) if callee(call) in {*_PASSES_ON, "append", "add"})
    return any(bound & names(call) for call in taking)


def _status_checks(pair: Pair) -> Iterator[Removal]:
    """`response.raise_for_status()` that is gone while the response is still read."""
    kept = [one for one in statements(pair.head.body) if not hasattr(one, "body")]
    if any(word in text for text, _ in pair.new for word in ("raise_for_status", "status", ".ok", "is_success")):
        return
    for text, old in _gone(pair):
        if isinstance(old, ast.Expr) and text.endswith(".raise_for_status()"):
            response = text.removesuffix(".raise_for_status()").removeprefix("await ")
            if not any(_validates(call) and response in names(call) for call in calls(pair.head)):
                reads = [one for one in kept if response in names(one) and response not in _bound(one)]
                yield from (Removal("error", text, one.lineno, code(one)) for one in reads[:1])


def _validates(call: ast.Call) -> bool:
    return bool(VALIDATES.search(callee(call)))
