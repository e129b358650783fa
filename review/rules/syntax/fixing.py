"""Mechanical corrections: a piece of source replaced or added, as the whole lines that GitHub can apply."""

from __future__ import annotations

import ast

from review.finding import Suggestion
from review.rules import PythonFile

_Node = ast.expr | ast.stmt | ast.ExceptHandler | ast.keyword
_Place = tuple[int, int]


def replaced(file: PythonFile, node: _Node, text: str) -> Suggestion | None:
    """`text` in the place of a node."""
    if node.end_lineno is None or node.end_col_offset is None:
        return None
    return _between(file, (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset), text)


def with_argument(file: PythonFile, call: ast.Call, argument: str) -> Suggestion | None:
    """`argument` behind the last one of a call; None where a comment or more brackets stand behind that."""
    if call.end_lineno is None or call.end_col_offset is None:
        return None
    arguments: list[_Node] = [*call.args, *call.keywords]
    last = max(arguments, key=_end, default=None)
    start = _end(call.func if last is None else last)
    end = (call.end_lineno, call.end_col_offset)
    rest = _source(file, start, end)
    if last is None:
        return _between(file, start, end, f"({argument})") if "".join(rest.split()) == "()" else None
    closing = "".join(rest.split())
    if closing not in (")", ",)"):
        return None
    # Behind a trailing comma the next argument stands on a line of its own, as far in as the last one.
    is_spread = closing == ",)" and "\n" in rest
    gap = f",\n{' ' * _indent(file, last.lineno)}" if is_spread else ", "
    return _between(file, start, end, f"{gap}{argument}{rest}")


def without_argument(file: PythonFile, call: ast.Call, argument: ast.keyword) -> Suggestion | None:
    """The call without one of its arguments, and without the comma before it; None for the first one."""
    others: list[_Node] = [*call.args, *call.keywords]
    before = [_end(one) for one in others if _end(one) < (argument.lineno, argument.col_offset)]
    return _between(file, max(before), _end(argument), "") if before else None


def source_of(file: PythonFile, node: _Node) -> str:
    """A node as it is written; over several lines the further ones keep their indentation."""
    return _source(file, (node.lineno, node.col_offset), _end(node))


def _end(node: _Node) -> _Place:
    return node.end_lineno or node.lineno, node.end_col_offset or node.col_offset


def _indent(file: PythonFile, line: int) -> int:
    text = file.source.lines[line - 1]
    return len(text) - len(text.lstrip())


def _source(file: PythonFile, start: _Place, end: _Place) -> str:
    lines = [line.encode() for line in file.source.lines[start[0] - 1 : end[0]]]
    lines[-1] = lines[-1][: end[1]]
    lines[0] = lines[0][start[1] :]
    return b"\n".join(lines).decode()


def _between(file: PythonFile, start: _Place, end: _Place, text: str) -> Suggestion | None:
    """Positions are of the syntax tree: lines from 1, columns in bytes of UTF-8."""
    lines = file.source.lines
    if end[0] > len(lines):
        return None  # a form feed within a line: Python and git count other lines
    before = lines[start[0] - 1].encode()[: start[1]].decode()
    after = lines[end[0] - 1].encode()[end[1] :].decode()
    return Suggestion(start[0], end[0], f"{before}{text}{after}")
