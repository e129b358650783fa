"""scale/cache-without-bound: a cache that lives as long as the process and never forgets anything."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, either, every, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/cache-without-bound",
    family="scale",
    title="Cache that never forgets",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CACHE` keeps $WHAT for as long as the process lives.",
    why="Memory grows with every new key until the process is killed, and what was cached once is never refreshed.",
    fix="Give it a bound: `functools.lru_cache(maxsize=1024)` on a plain function, `cachetools.TTLCache`, or the "
    "shared cache of the framework with an expiry; on a method keep the cache on the object.",
    prompt="Bound the cache: use `functools.lru_cache` with a `maxsize`, or a cache with size and expiry "
    "(`cachetools.TTLCache`, the framework's cache backend). For a method, cache on the instance "
    "(`functools.cached_property`) or on a module-level function whose arguments do not include `self`. Decide how "
    "stale a value may be, and make concurrent access safe.",
    cwe="CWE-770",
    references=("https://docs.python.org/3/library/functools.html#functools.lru_cache",),
)

_CACHE = re.compile(r"(?i)(cache|memo|seen_|lookup_results)")
_FORGETS = frozenset({"clear", "pop", "popitem"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Module-level dicts called a cache that only grow, and unbounded `lru_cache` on methods."""
    meaning = meaning_of(file)
    yield from _dicts(file, meaning)
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        for decorator in function.decorator_list:
            if _is_unbounded(decorator, meaning) and _is_method(function):
                yield report(
                    RULE, file, function, CACHE=decorator, WHAT="`self`, and all that it refers to, and results"
                )


def _is_unbounded(decorator: ast.expr, meaning: Meaning) -> bool:
    call = decorator if isinstance(decorator, ast.Call) else None
    name = meaning.dotted(call.func if call else decorator)
    if name == "functools.cache":
        return True
    size = (call.args[0] if call.args else keyword(call, "maxsize")) if call else None
    return name == "functools.lru_cache" and isinstance(size, ast.Constant) and constant(size) is None


def _is_method(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    arguments = function.args.args
    return len(arguments) > 1 and arguments[0].arg == "self"


def _dicts(file: PythonFile, meaning: Meaning) -> Iterator[Finding]:
    for name, bindings in meaning.scopes.module.bindings.items():
        values = [one.value for one in bindings]
        if not _CACHE.search(name) or len(values) != 1 or not _is_empty_dict(values[0]):
            continue
        writes = [node for node in every(ast.Subscript, file) if _is_write(node, name)]
        if writes and not _forgets(file, name) and all(_in_function(node, meaning) for node in writes):
            place = bindings[0].node
            if isinstance(place, ast.expr):
                yield report(RULE, file, place, CACHE=name, WHAT="every key that it was ever asked for")


def _is_empty_dict(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Dict):
        return not value.keys
    return isinstance(value, ast.Call) and last_name(value.func) in ("dict", "OrderedDict") and not value.args


def _is_write(node: ast.Subscript, name: str) -> bool:
    return isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == name


def _in_function(node: ast.AST, meaning: Meaning) -> bool:
    """Whether it is written with a key of the caller's: not once while the module is imported."""
    functions = (
        one for one, _ in meaning.scopes.ancestors(node) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    function = next(functions, None)
    return function is not None and bool(function.args.args)


def _forgets(file: PythonFile, name: str) -> bool:
    """Whether anything is ever taken out, or its size is asked."""
    for node in every(ast.Call, file):
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if (method_of(node) in _FORGETS and last_name(owner) == name) or (
            last_name(node.func) == "len" and node.args and last_name(node.args[0]) == name
        ):
            return True
    return any(isinstance(one.ctx, ast.Del) and last_name(one.value) == name for one in every(ast.Subscript, file))
