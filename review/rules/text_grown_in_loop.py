"""scale/text-grown-in-loop: the text of an attribute or item copied to add to it in every round of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import called_in_loops, own_nodes
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of
from review.rules.syntax.nodes import last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/text-grown-in-loop",
    family="scale",
    title="Text copied to grow in every round of a loop",
    severity="low",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$STEP` copies the whole text so far, in every round of the loop.",
    why="Texts cannot change, so each step makes a new one: a report of 100,000 lines copies gigabytes.",
    fix="Append the parts to a list and join them once (`''.join(parts)`), or write them to an `io.StringIO`.",
    prompt="Collect the parts in a list (an attribute that holds a list where several methods add to it) and call "
    "`''.join(parts)` once where the text is needed, or use `io.StringIO`. Keep separators and line ends as they are.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/faq/programming.html",),
)

_TEXTS = frozenset({"str", "escape", "join", "format", "decode", "upper", "lower", "strip", "rstrip", "ljust", "rjust"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`self.text += part` and `self.text = self.text + part` in a loop, or in a method that a loop calls."""
    seen: set[tuple[Loop, str]] = set()
    for step, target, loop in _steps(file):
        place = ast.unparse(target)
        if (loop, place) not in seen and not extents_of(file).is_small(loop) and not _starts_anew(place, loop):
            seen.add((loop, place))
            yield report(RULE, file, step, STEP=step)


def _steps(file: PythonFile) -> Iterator[tuple[ast.stmt, ast.expr, Loop]]:
    nodes: list[tuple[ast.Assign | ast.AugAssign, Loop]] = []
    nodes += [*loops_of(file).inside(ast.AugAssign), *loops_of(file).inside(ast.Assign)]
    for called in called_in_loops(file):
        nodes += [(node, called) for node in own_nodes(called, ast.AugAssign, file)]
        nodes += [(node, called) for node in own_nodes(called, ast.Assign, file)]
    for node, loop in nodes:
        target = node.target if isinstance(node, ast.AugAssign) else node.targets[0]
        part = node.value if isinstance(node, ast.AugAssign) else _added(node.value, target)
        is_added = isinstance(node, ast.Assign) or isinstance(node.op, ast.Add)
        if isinstance(target, ast.Attribute) and is_added and part is not None and _is_text(part):
            yield node, target, loop


def _added(value: ast.expr, target: ast.expr) -> ast.expr | None:
    """`part` of `target + part` and of `target + first + second`."""
    if not isinstance(value, ast.BinOp) or not isinstance(value.op, ast.Add):
        return None
    start: ast.expr = value
    while isinstance(start, ast.BinOp) and isinstance(start.op, ast.Add):
        start = start.left
    return value if ast.unparse(start) == ast.unparse(target) else None


def _is_text(part: ast.expr) -> bool:
    """Whether it surely is text: bytes, numbers and lists may be added too."""
    if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Mod):
        return _is_text(part.left) or (isinstance(part.op, ast.Add) and _is_text(part.right))
    if isinstance(part, ast.Call):
        return last_name(part.func) in _TEXTS or method_of(part) in _TEXTS
    return isinstance(part, ast.JoinedStr) or (isinstance(part, ast.Constant) and isinstance(part.value, str))


def _starts_anew(place: str, loop: Loop) -> bool:
    """Whether each round begins with another text, or another object that holds it."""
    owner = place.partition(".")[0]
    fresh = (
        one
        for one in loop.body
        if isinstance(one, ast.Assign) and not any(place == ast.unparse(n) for n in ast.walk(one.value) if _is_node(n))
    )
    return owner in loop.bound or any(ast.unparse(target) == place for one in fresh for target in one.targets)


def _is_node(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute)
