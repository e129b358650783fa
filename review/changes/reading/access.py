"""Decorators, dependencies and permission classes that a Python file had and has no more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.changes import ChangedFile
from review.changes.reading.functions import Function, Pair, both_trees, pairs
from review.changes.reading.reporting import Removal
from review.changes.reading.words import AUTHORISATION, VERIFICATION

_CLASS_SETTINGS = frozenset({"permission_classes", "authentication_classes", "permission_required", "login_required"})


def removed_access(change: ChangedFile) -> Iterator[Removal]:
    """What decided who may call a function, gone while the function stays."""
    if change.trees is None:
        return
    base, head = (set(_file_wide(tree)) for tree in change.trees)
    if head - base:
        return  # protected in another way now: perhaps better, and surely not by oversight
    for pair in pairs(change):
        had, has = _of_function(pair.base), _of_function(pair.head)
        lost = [one for one in had if one not in has]
        more = len(pair.head.decorator_list) > len(pair.base.decorator_list)
        added = more or any(one not in had for one in has) or _asks_inside(pair)
        if lost and not added and not any(one in text for one in lost for text in _class_wide(change)):
            yield Removal("authorisation", lost[0], pair.head.lineno, f"{pair.head.name}(...)")
    yield from _from_classes(change)


def _file_wide(tree: ast.AST) -> Iterator[str]:
    """Everything in a file that protects a class, a router or the whole application."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (ast.unparse(one) for one in node.decorator_list if _protects(one))
            yield from (f"({ast.unparse(one)})" for one in node.bases if AUTHORISATION.search(ast.unparse(one)))
        if isinstance(node, ast.Call):
            made = "Router" in ast.unparse(node.func) or ast.unparse(node.func).endswith(("FastAPI", "include_router"))
            words = [word.value for word in node.keywords if made and word.arg in ("dependencies", "middleware")]
            hooks = [node] if ast.unparse(node.func).endswith(("add_middleware", "before_request")) else []
            yield from (ast.unparse(one) for one in [*words, *hooks])


def _protects(node: ast.expr) -> bool:
    text = ast.unparse(node)
    return bool(AUTHORISATION.search(text) or VERIFICATION.search(text)) and "exempt" not in text and "/" not in text


def _of_function(function: Function) -> list[str]:
    """`@login_required`, `Depends(get_current_user)` of a parameter or of the route."""
    found = [f"@{ast.unparse(one)}" for one in function.decorator_list if _protects(one)]
    parameters = [*function.args.args, *function.args.kwonlyargs]
    annotations = [one.annotation for one in parameters if one.annotation is not None]
    defaults = [one for one in [*function.args.defaults, *function.args.kw_defaults] if one is not None]
    for node in (inner for one in [*annotations, *defaults, *function.decorator_list] for inner in ast.walk(one)):
        depends = isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("Depends", "Security")
        if depends and isinstance(node, ast.Call) and _protects(node):
            found.append(ast.unparse(node))
    return found


def _asks_inside(pair: Pair) -> bool:
    """Whether the body of the function got a check of its own."""
    return any(AUTHORISATION.search(text) or VERIFICATION.search(text) for text, _ in pair.new)


def _class_wide(change: ChangedFile) -> list[str]:
    """Protection that the head puts on classes: it may name the method's own decorator."""
    head = both_trees(change)[1]
    nodes = [node for node in ast.walk(head) if isinstance(node, ast.ClassDef)]
    return [f"@{ast.unparse(one)}" for node in nodes for one in node.decorator_list]


def _from_classes(change: ChangedFile) -> Iterator[Removal]:
    """`permission_classes = [...]` and `LoginRequiredMixin` of a class that is still there."""
    base, head = both_trees(change)
    classes = {node.name: node for node in ast.walk(head) if isinstance(node, ast.ClassDef)}
    for node in ast.walk(base):
        if isinstance(node, ast.ClassDef) and node.name in classes:
            now = classes[node.name]
            yield from _lost_settings(node, now, change)
            if len(now.bases) < len(node.bases):
                kept = {ast.unparse(one) for one in now.bases}
                lost = [one for one in node.bases if ast.unparse(one) not in kept and _protects(one)]
                yield from (Removal("authorisation", ast.unparse(one), now.lineno, f"class {now.name}") for one in lost)


def _lost_settings(node: ast.ClassDef, now: ast.ClassDef, change: ChangedFile) -> Iterator[Removal]:
    settings = _settings(now)
    for name, one in _settings(node).items():
        if one.lineno in change.removed and _is_open(settings.get(name)) and not _is_open(one):
            line = settings[name].lineno if name in settings else now.lineno
            yield Removal("authorisation", ast.unparse(one), line, f"class {now.name}")


def _settings(node: ast.ClassDef) -> dict[str, ast.Assign]:
    plain = [one for one in node.body if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)]
    return {name: one for one in plain if (name := ast.unparse(one.targets[0])) in _CLASS_SETTINGS}


def _is_open(setting: ast.Assign | None) -> bool:
    """Whether everybody may: nothing is set, an empty list, or `AllowAny`."""
    return setting is None or ast.unparse(setting.value) in ("[]", "()", "[AllowAny]", "(AllowAny,)", "None", "False")
