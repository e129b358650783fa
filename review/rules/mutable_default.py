"""edge-case/mutable-default: a default that all calls share, changed or handed out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.nodes import either, every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/mutable-default",
    family="edge-case",
    title="Mutable default argument that is changed",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="The default of `$NAME` is made once and shared by all calls, and this function $DOES.",
    why="Data of one request shows up in the next one; the error appears only from the second call on.",
    fix="Use `items=None` and, in the body, `items = [] if items is None else items`.",
    prompt="Replace the mutable default by `None` and make the new list, dict or set in the body when the argument is "
    "None. Do not change an argument that the caller passed unless the function's name says so: copy it first. Add "
    "a test that calls the function twice.",
    cwe="CWE-665",
    references=("https://docs.python.org/3/tutorial/controlflow.html#default-argument-values",),
)

_CHANGES = frozenset(
    "append add appendleft clear discard extend insert pop popitem remove reverse setdefault sort update".split()  # noqa: SIM905
)
_MAKES = frozenset({"list", "dict", "set", "defaultdict", "deque", "OrderedDict", "Counter"})
_ON_PURPOSE = re.compile(r"^_|(?i:cache|memo|seen|registry)")


def find(file: PythonFile) -> Iterable[Finding]:
    """Parameters with a list, dict or set as default that the function changes or keeps in an object."""
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        for argument, default in _defaults(function.args):
            if _is_mutable(default) and not _ON_PURPOSE.search(argument.arg):
                yield from _changes(function, argument.arg, file)


def _defaults(arguments: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr]]:
    positional = [*arguments.posonlyargs, *arguments.args]
    yield from zip(positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True)
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if default is not None:
            yield argument, default


def _is_mutable(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return last_name(node.func) in _MAKES
    return isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp)


def _changes(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str, file: PythonFile) -> Iterator[Finding]:
    """The first change, unless the parameter is given another value before."""
    nodes = [node for statement in function.body for node in ast.walk(statement)]
    if any(isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store) for node in nodes):
        return
    for node in nodes:
        if isinstance(node, ast.stmt | ast.expr) and (does := _does(node, name, file)):
            yield report(RULE, file, node, NAME=name, DOES=does)
            return


def _does(node: ast.stmt | ast.expr, name: str, file: PythonFile) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return "changes it" if node.func.attr in _CHANGES and _is(node.func.value, name) else ""
    if isinstance(node, ast.Subscript):
        return "changes it" if isinstance(node.ctx, ast.Store | ast.Del) and _is(node.value, name) else ""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute) and _is(node.value, name):
        return "keeps it in an object" if _is_changed(node.targets[0].attr, file) else ""
    return ""


def _is_changed(attribute: str, file: PythonFile) -> bool:
    """Whether the file changes what an attribute of this name holds."""
    for node in every(ast.Attribute, file):
        is_method = node.attr in _CHANGES and isinstance(node.value, ast.Attribute)
        if is_method and isinstance(node.value, ast.Attribute) and node.value.attr == attribute:
            return True
    return any(
        isinstance(node.ctx, ast.Store | ast.Del) and last_name(node.value) == attribute
        for node in every(ast.Subscript, file)
    )


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
