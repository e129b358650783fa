"""scale/exponential-recursion: a function that works out the same smaller cases again and again."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.loops import names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import either, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/exponential-recursion",
    family="scale",
    title="Recursion that repeats the same work",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$FUNCTION` calls itself more than once per step for smaller cases that overlap, and remembers none of "
    "them: the number of calls grows exponentially.",
    why="What takes a millisecond for 10 takes minutes for 40, and the process looks hung.",
    fix="Remember the results (`@functools.cache` where all arguments are hashable), or fill a table from the small "
    "cases up.",
    prompt="Make each case be worked out once: decorate the function with `functools.cache` if its arguments are "
    "hashable and few, or turn it into a loop that fills a table from the base cases up, keeping only the rows that "
    "are still needed. Keep the base cases, and mind the recursion limit for large inputs.",
    cwe="CWE-407",
    references=("https://docs.python.org/3/library/functools.html#functools.cache",),
)

Function = ast.FunctionDef | ast.AsyncFunctionDef
_REMEMBERS = ("cache", "memo", "lru")


def find(file: PythonFile) -> Iterable[Finding]:
    """Functions whose value is put together from two or more calls of themselves for smaller cases."""
    meaning = meaning_of(file)
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        calls = [call for call in _calls(function) if _is_step(call, function)]
        used = [call for call in calls if not isinstance(meaning.scopes.parents[call], ast.Expr)]
        if used and _branches(used, function, meaning.scopes.parents) and not _remembers(function):
            yield report(RULE, file, function, FUNCTION=function.name)


def _calls(function: Function) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and last_name(node.func) == function.name:
            is_own = not isinstance(node.func, ast.Attribute) or last_name(node.func.value) in (
                "self",
                "cls",
                "Solution",
            )
            if is_own:
                yield node


def _is_step(call: ast.Call, function: Function) -> bool:
    """Whether an argument is a parameter plus or minus something, or what is left of one."""
    parameters = {one.arg for one in (*function.args.posonlyargs, *function.args.args)} - {"self", "cls"}
    given = (*call.args, *(keyword.value for keyword in call.keywords))
    steps = [one for one in given if _is_less(one, parameters) or _is_rest(one, parameters)]
    # A part of an argument, such as `node.left`, is another case each time.
    others = [one for one in given if one not in steps]
    return bool(steps) and all(isinstance(one, ast.Name | ast.Constant) or _is_sum(one) for one in others)


def _is_less(node: ast.expr, parameters: set[str]) -> bool:
    return _is_sum(node) and isinstance(node, ast.BinOp) and last_name(node.left) in parameters


def _is_sum(node: ast.expr) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)


def _is_rest(node: ast.expr, parameters: set[str]) -> bool:
    """`text[1:]`, but not the halves of `items[:middle]` and `items[middle:]`."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Slice):
        return False
    lower = node.slice.lower
    is_front = lower is not None and node.slice.upper is None
    is_amount = isinstance(lower, ast.Constant) or (isinstance(lower, ast.Call) and last_name(lower.func) == "len")
    return is_front and is_amount and last_name(node.value) in parameters


def _branches(calls: Sequence[ast.Call], function: Function, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether one run may reach two of the calls: together in one path, or one again and again in a loop."""
    ways = [_way(call, function, parents) for call in calls]
    if any(_is_looped(call, way) for call, way in zip(calls, ways, strict=True)):
        return True
    return any(
        not _excludes(first, second) and ast.dump(one) != ast.dump(other)
        for index, (one, first) in enumerate(zip(calls, ways, strict=True))
        for other, second in zip(calls[index + 1 :], ways[index + 1 :], strict=True)
    )


def _way(call: ast.AST, function: Function, parents: dict[ast.AST, ast.AST]) -> list[ast.AST]:
    """The nodes from the call up to the function."""
    way = [call]
    while way[-1] is not function:
        way.append(parents[way[-1]])
    return way


def _is_looped(call: ast.Call, way: Sequence[ast.AST]) -> bool:
    """Whether the call takes away what the loop around it offers; a graph or a tree is walked in other ways."""
    for node in way:
        loops = [node] if isinstance(node, ast.For) else getattr(node, "generators", [])
        offered = frozenset[str]().union(*(names_in(one.target) for one in loops))
        arguments = [one for one in call.args if isinstance(one, ast.BinOp | ast.Subscript)]
        if any(names_in(one) & offered for one in arguments if not _is_walk(one)):
            return True
    return False


def _is_walk(node: ast.expr) -> bool:
    """`row + step`: to a neighbour."""
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)


def _excludes(first: Sequence[ast.AST], second: Sequence[ast.AST]) -> bool:
    """Whether the two calls stand in different branches, or the first returns before the second."""
    common = next(node for node in first if node in second)
    one, other = first[first.index(common) - 1], second[second.index(common) - 1]
    if isinstance(common, ast.If | ast.IfExp):
        body = common.body if isinstance(common.body, list) else [common.body]
        rest = common.orelse if isinstance(common.orelse, list) else [common.orelse]
        return (one in body and other in rest) or (other in body and one in rest)
    return isinstance(one, ast.Return) or ((isinstance(one, ast.If) and _ends(one)) and one is not other)


def _ends(node: ast.If) -> bool:
    return any(isinstance(one, ast.Return | ast.Raise | ast.Continue) for one in node.body)


def _remembers(function: Function) -> bool:
    """Whether results or visited places are kept: a decorator, a table, or anything that is written to."""
    if any(word in ast.unparse(one).lower() for one in function.decorator_list for word in _REMEMBERS):
        return True
    return any(
        (isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load))
        or (isinstance(node, ast.Call) and method_of(node) in ("add", "append", "put", "set", "update"))
        or (isinstance(node, ast.Name) and any(word in node.id.lower() for word in _REMEMBERS))
        or isinstance(node, ast.Yield | ast.YieldFrom)
        for node in ast.walk(function)
    )
