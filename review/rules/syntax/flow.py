"""What a value is made of: its parts, and what its variables were given."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import every, last_name

MOST_PARTS = 4000
"""Parts that are looked at: far more than a value that a person wrote is made of."""

_ADDS = frozenset({"append", "extend", "add", "insert", "update", "write"})
_FIXED_CALLS = frozenset({"encode", "bytes", "bytearray", "fromhex", "b64decode", "unhexlify", "b16decode", "ljust"})


def made_of(node: ast.expr, meaning: Meaning) -> Iterator[ast.expr]:
    """`node`, its parts, and those of all that the variables in it are given, in any order and each once."""
    waiting, seen, left = [node], set[int](), MOST_PARTS
    while waiting and left:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        left -= 1
        yield part
        waiting += [child for child in ast.iter_child_nodes(part) if isinstance(child, ast.expr)]
        waiting += [one.value for one in ast.iter_child_nodes(part) if isinstance(one, ast.keyword)]
        waiting += [one.iter for one in ast.iter_child_nodes(part) if isinstance(one, ast.comprehension)]
        if isinstance(part, ast.Name):
            waiting += given(part, meaning)


def given(name: ast.Name, meaning: Meaning) -> Sequence[ast.expr]:
    """Every expression that a variable is plainly assigned, or that is added to it in the same function."""
    scope = meaning.scopes.of_name.get(name)
    if scope is None:
        return ()
    assigned = [one.value for one in scope.lookup(name.id)[1] if one.value is not None]
    return [*assigned, *_added(meaning).get((id(unit_of(name, meaning.scopes)), name.id), ())]


@lru_cache(maxsize=1)
def _added(meaning: Meaning) -> Mapping[tuple[int, str], Sequence[ast.expr]]:
    """(function, variable) → what `+=`, `append` and the like put into the variable there."""
    found: defaultdict[tuple[int, str], list[ast.expr]] = defaultdict(list)
    for node in every(ast.AugAssign, meaning.file):
        if isinstance(node.target, ast.Name):
            found[id(unit_of(node, meaning.scopes)), node.target.id].append(node.value)
    for call in every(ast.Call, meaning.file):
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.attr in _ADDS:
            found[id(unit_of(call, meaning.scopes)), call.func.value.id] += call.args
    return found


def literal(node: ast.expr | None, meaning: Meaning) -> object:
    """The value of a constant, or the one that a variable is given everywhere; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr) and all(isinstance(part, ast.Constant) for part in node.values):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = literal(node.left, meaning), literal(node.right, meaning)
        return left + right if isinstance(left, str) and isinstance(right, str) else None
    if isinstance(node, ast.Subscript):
        return _item(node, meaning)
    bindings = meaning.bindings(node)
    values = {one.value.value for one in bindings if isinstance(one.value, ast.Constant)}
    return values.pop() if len(values) == 1 and all(isinstance(one.value, ast.Constant) for one in bindings) else None


def _item(node: ast.Subscript, meaning: Meaning) -> object:
    """The constant under a constant key of a dict that a variable is given once."""
    bindings = meaning.bindings(node.value)
    held = bindings[0].value if len(bindings) == 1 else None
    if not isinstance(held, ast.Dict) or not isinstance(node.slice, ast.Constant):
        return None
    pairs = zip(held.keys, held.values, strict=True)
    found = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value == node.slice.value]
    return found[-1].value if found and isinstance(found[-1], ast.Constant) else None


def is_fixed(node: ast.expr | None, meaning: Meaning, depth: int = 4) -> bool:
    """Whether an expression has the same value in every run, for all that its text says."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bytes | str | int) and node.value not in (True, False)
    if isinstance(node, ast.BinOp):
        return is_fixed(node.left, meaning, depth) and is_fixed(node.right, meaning, depth)
    if isinstance(node, ast.List | ast.Tuple):
        return all(is_fixed(one, meaning, depth) for one in node.elts)
    if isinstance(node, ast.Subscript):
        return is_fixed(node.value, meaning, depth)
    if isinstance(node, ast.Call):
        return last_name(node.func) in _FIXED_CALLS and _call_is_fixed(node, meaning, depth)
    bindings = meaning.bindings(node)
    return bool(bindings) and depth > 0 and all(is_fixed(one.value, meaning, depth - 1) for one in bindings)


def _call_is_fixed(call: ast.Call, meaning: Meaning, depth: int) -> bool:
    is_method = isinstance(call.func, ast.Attribute) and call.func.attr in ("encode", "ljust")
    owner = call.func.value if is_method and isinstance(call.func, ast.Attribute) else None
    parts = [*([owner] if owner else []), *call.args]
    return bool(parts) and all(is_fixed(one, meaning, depth) for one in parts)
