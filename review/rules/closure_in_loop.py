"""edge-case/closure-in-loop: a function made in a loop that sees the last value of the loop variable."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import either, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/closure-in-loop",
    family="edge-case",
    title="Function in a loop that sees only the last value",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="All functions made in this loop see the same `$NAME`: the value of its last round.",
    why="Every button, callback or job does the work of the last one; with one item in the test it looks right.",
    fix="Bind the value when the function is made: `lambda name=name: ...`, or `functools.partial`.",
    prompt="Bind the loop variable at definition time with a default argument or `functools.partial`, or move the "
    "function's making into a helper that takes the value. Add a test with at least two items that calls each "
    "function after the loop.",
    cwe="CWE-758",
    references=(
        "https://docs.python.org/3/faq/programming.html#why-do-lambdas-defined-in-a-loop-with-different-values-all-return-the-same-result",
    ),
)

_KEEPS = frozenset(
    """
    append add add_done_callback after after_idle bind call_later call_soon connect insert on put register schedule
    setdefault subscribe
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Methods that keep a function for later; most others call it at once."""

Function = ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef


def find(file: PythonFile) -> Iterable[Finding]:
    """Functions that are kept beyond the round in which they are made, and read the loop's variable."""
    meaning = meaning_of(file)
    for loop in either(ast.For, ast.AsyncFor, file):
        names = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
        names |= set(_assigned(loop))
        for function in _functions(loop):
            captured = _captured(function, names)
            if captured and _is_kept(function, loop, meaning):
                yield report(RULE, file, function, NAME=captured)
    for comprehension in either(ast.ListComp, ast.DictComp, file):
        yield from _in_comprehension(comprehension, file)


def _assigned(loop: ast.For | ast.AsyncFor) -> Iterator[str]:
    for statement in loop.body:
        if isinstance(statement, ast.Assign):
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))


def _functions(loop: ast.For | ast.AsyncFor) -> Iterator[Function]:
    return (node for statement in loop.body for node in ast.walk(statement) if isinstance(node, Function))


def _in_comprehension(node: ast.ListComp | ast.DictComp, file: PythonFile) -> Iterator[Finding]:
    """`[lambda: f(x) for x in xs]`."""
    made = node.value if isinstance(node, ast.DictComp) else node.elt
    names = {one.id for generator in node.generators for one in ast.walk(generator.target) if isinstance(one, ast.Name)}
    if isinstance(made, ast.Lambda) and (captured := _captured(made, names)):
        yield report(RULE, file, made, NAME=captured)


def _captured(function: Function, names: set[str]) -> str:
    """The loop variable that the function reads from outside when it runs."""
    arguments = function.args
    own = {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    body: Iterable[ast.AST] = [function.body] if isinstance(function, ast.Lambda) else function.body
    used = [node for part in body for node in ast.walk(part) if isinstance(node, ast.Name)]
    own |= {node.id for node in used if isinstance(node.ctx, ast.Store)}
    read = (node.id for node in used if isinstance(node.ctx, ast.Load))
    return next((name for name in read if name in names and name not in own), "")


def _is_kept(function: Function, loop: ast.AST, meaning: Meaning) -> bool:
    """Whether the function is stored or registered; not where it, or what it is in, leaves the loop at once."""
    if not isinstance(function, ast.Lambda):
        return _is_name_kept(function.name, loop, meaning)
    return _keeps(function, meaning)


def _is_name_kept(name: str, loop: ast.AST, meaning: Meaning) -> bool:
    uses = (node for node in ast.walk(loop) if isinstance(node, ast.Name) and node.id == name)
    return any(_keeps(use, meaning) for use in uses)


def _keeps(node: ast.AST, meaning: Meaning) -> bool:
    parent = meaning.scopes.parents[node]
    if isinstance(parent, ast.keyword):
        return parent.arg in ("command", "callback", "on_click", "target", "handler")
    if isinstance(parent, ast.Call) and node in parent.args:
        return isinstance(parent.func, ast.Attribute) and last_name(parent.func) in _KEEPS
    if isinstance(parent, ast.Assign):
        return any(isinstance(target, ast.Subscript) for target in parent.targets)
    return False
