"""Functions that answer web requests: what reaches a call there is the dataflow engine's to say."""

from __future__ import annotations

import ast
import re

from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import last_name

_ROUTE = re.compile(r"^(route|get|post|put|patch|delete|api_view|view_config|websocket|expose|action)$")
_REQUEST = re.compile(r"^(request|req|get_(query_|body_)?arguments?)$")


def answers_requests(node: ast.AST, meaning: Meaning) -> bool:
    """Whether the function around `node` is given a request, reads one, or is registered for a path."""
    unit = unit_of(node, meaning.scopes)
    if not isinstance(unit, ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    marks = (mark.func if isinstance(mark, ast.Call) else mark for mark in unit.decorator_list)
    if any(isinstance(mark, ast.Attribute | ast.Name) and _ROUTE.search(last_name(mark)) for mark in marks):
        return True
    parameters = (*unit.args.posonlyargs, *unit.args.args, *unit.args.kwonlyargs)
    if any(_REQUEST.search(one.arg) for one in parameters):
        return True
    return any(_REQUEST.search(last_name(one)) for one in ast.walk(unit) if isinstance(one, ast.Name | ast.Attribute))
