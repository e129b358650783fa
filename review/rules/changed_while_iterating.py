"""edge-case/changed-while-iterating: a collection that changes under the loop that goes through it."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/changed-while-iterating",
    family="edge-case",
    title="Collection changed while it is gone through",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CHANGE` changes `$ITEMS` while the loop goes through it: $EFFECT.",
    why="Every second match is left in the list, or the job dies half-way with the first half already done.",
    fix="Go through a copy (`for item in list(items)`), or build the new collection with a comprehension.",
    prompt="Build a new collection with a comprehension and assign it, or iterate over a copy when the original "
    "object must stay the same. Keep the order. Add a test with two neighbouring items that both match.",
    cwe="CWE-758",
    references=("https://docs.python.org/3/reference/compound_stmts.html#the-for-statement",),
)

_LIST = frozenset({"remove", "insert"})
_OTHER = frozenset({"pop", "popitem", "discard"})
_SKIPS = "a list skips the item after each one that is removed"
_RAISES = "a dict or set that changes its size raises RuntimeError"


def find(file: PythonFile) -> Iterable[Finding]:
    """Changes to what a loop goes through, unless the loop ends right after."""
    meaning = meaning_of(file)
    for loop in every(ast.For, file):
        items, is_dict = _gone_through(loop.iter)
        for statement in loop.body if items else ():
            for node in ast.walk(statement):
                effect = _effect(node, items, loop, is_dict=is_dict)
                if effect and isinstance(node, ast.expr) and not _ends_after(node, loop, meaning):
                    yield report(RULE, file, node, CHANGE=node, ITEMS=items, EFFECT=effect)


def _gone_through(node: ast.expr) -> tuple[str, bool]:
    """(its source, whether it is surely a dict): a name, an attribute, or `.items()` and the like of one."""
    if isinstance(node, ast.Name | ast.Attribute):
        return ast.unparse(node), False
    is_call = isinstance(node, ast.Call) and not node.args and isinstance(node.func, ast.Attribute)
    if is_call and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return (ast.unparse(node.func.value), True) if node.func.attr in ("items", "keys", "values") else ("", False)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "enumerate" and node.args:
        return _gone_through(node.args[0])
    return "", False


def _effect(node: ast.AST, items: str, loop: ast.For, *, is_dict: bool) -> str:
    """What happens, or nothing where `node` does not change the size of `items`."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del) and ast.unparse(node.value) == items:
        return _RAISES if is_dict else f"{_SKIPS}, and {_RAISES}"
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return ""
    if ast.unparse(node.func.value) != items:
        return ""
    if node.func.attr in _LIST and not is_dict:
        return _SKIPS
    return _RAISES if node.func.attr in _OTHER and (is_dict or _is_of_loop(node, loop)) else ""


def _is_of_loop(call: ast.Call, loop: ast.For) -> bool:
    """Whether a call is about the item of this round: `seen.pop()` may be a work list on purpose."""
    names = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    return any(isinstance(one, ast.Name) and one.id in names for one in call.args)


def _ends_after(node: ast.AST, loop: ast.For, meaning: Meaning) -> bool:
    """Whether a `break`, `return` or `raise` follows in the same block, or the collection is made anew there."""
    for parent, child in meaning.scopes.ancestors(node):
        for block in (getattr(parent, "body", None), getattr(parent, "orelse", None)):
            if isinstance(block, list) and child in block:
                after = block[block.index(child) :]
                if any(isinstance(one, ast.Break | ast.Return | ast.Raise) for one in after):
                    return True
        if parent is loop:
            return False
    return False
