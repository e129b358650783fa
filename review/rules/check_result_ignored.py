"""security/check-result-ignored: a check whose answer nobody looks at."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import snake
from review.rules.syntax.nodes import awaited, constant, either, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/check-result-ignored",
    family="security",
    title="Result of a check ignored",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$CALL` says whether it is right, and nobody looks at the answer: what follows runs in both cases.",
    why="It reads as if the input, signature or right had been checked, so nobody checks again; everything passes.",
    fix="Act on it: `if not check(...): raise PermissionError(...)`.",
    prompt="Make the code depend on the result of this check: refuse (raise, abort(403), return an error) before any "
    "effect when it is false. If the function was meant to raise, change it to do so and say it in its docstring. Add "
    "a test in which the check fails and nothing happens.",
    cwe="CWE-252",
    references=("https://docs.python.org/3/library/hmac.html#hmac.compare_digest",),
)

_ANSWERS = frozenset({"hmac.compare_digest", "secrets.compare_digest", "bcrypt.checkpw", "os.access"})
_METHODS = frozenset(
    {
        "check_password",
        "check_password_hash",
        "checkpw",
        "has_perm",
        "has_perms",
        "has_permission",
        "has_object_permission",
        "url_has_allowed_host_and_scheme",
        "is_safe_url",
        "compare_digest",
    }
)
_ASKS = re.compile(r"^(is|has|can|may)_\w+$")
_CHECKS = re.compile(
    r"^_*(is|has|can|may|check|verify|validate|authenticate|authori[sz]e|ensure|allowed)(_|$)|_(is_valid|valid|allowed)$"
)
_MAY_RAISE = frozenset({"is_valid"})
"""Serializers raise with `raise_exception=True`; forms are sometimes asked only to fill in their errors."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Statements that are a check and nothing else, and results that are never read."""
    meaning = meaning_of(file)
    own = _own_checks(file)
    for node in every(ast.Expr, file):
        call = awaited(node.value)
        if isinstance(call, ast.Call) and _answers(call, own, meaning) and not _is_in_test(call, meaning):
            yield report(RULE, file, call, CALL=call.func)
    for assigned in every(ast.Assign, file):
        call = awaited(assigned.value)
        if isinstance(call, ast.Call) and _answers(call, own, meaning) and _is_never_read(assigned, meaning):
            yield report(RULE, file, assigned, CALL=call.func)


def _answers(call: ast.Call, own: frozenset[str], meaning: Meaning) -> bool:
    name = last_name(call.func)
    if meaning.dotted(call.func) in _ANSWERS or name in _METHODS:
        return True
    is_own = name in own and (isinstance(call.func, ast.Name) or ast.unparse(call.func).startswith(("self.", "cls.")))
    if name in _MAY_RAISE:
        return constant(keyword(call, "raise_exception")) is not True and "serializer" in ast.unparse(call.func).lower()
    return is_own or (
        name not in own and bool(re.match(r"^(is|has)_(valid|safe|allowed|authori[sz]ed|authenticated|admin)", name))
    )


def _own_checks(file: PythonFile) -> frozenset[str]:
    """Functions of the file that check something, answer with yes or no only, and never raise."""
    return frozenset(
        node.name
        for node in either(ast.FunctionDef, ast.AsyncFunctionDef, file)
        if _CHECKS.search(snake(node.name)) and not node.decorator_list and _only_answers(node)
    )


def _only_answers(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether there is nothing in it but the answer: no error, nothing stored, nothing called for its effect."""
    returned: list[ast.expr | None] = []
    for node in ast.walk(function):
        if isinstance(node, ast.Raise | ast.Yield | ast.YieldFrom | ast.Global | ast.Delete):
            return False
        if (
            isinstance(node, ast.Expr)
            and isinstance(awaited(node.value), ast.Call)
            and not _is_log(awaited(node.value))
        ):
            return False
        if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store):
            return False
        if isinstance(node, ast.Return):
            returned.append(node.value)
    return bool(returned) and all(_is_answer(one) for one in returned)


def _is_log(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) in (
        "debug",
        "info",
        "warning",
        "error",
        "exception",
        "print",
    )


def _is_answer(node: ast.expr | None) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool)
    if isinstance(node, ast.BoolOp):
        return all(_is_answer(one) for one in node.values)
    if isinstance(node, ast.Call):
        return last_name(node.func) in ("bool", "any", "all", "isinstance", "compare_digest", "startswith", "endswith")
    return isinstance(node, ast.Compare) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))


def _is_never_read(node: ast.Assign, meaning: Meaning) -> bool:
    if len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name) or node.targets[0].id.startswith("_"):
        return False
    name, unit = node.targets[0].id, unit_of(node, meaning.scopes)
    reads: Sequence[ast.Name] = [one for one in meaning.scopes.of_name if one.id == name]
    return not isinstance(unit, ast.Module) and not any(_is_inside(one, unit, meaning) for one in reads)


def _is_inside(node: ast.AST, unit: ast.AST, meaning: Meaning) -> bool:
    return any(parent is unit for parent, _ in meaning.scopes.ancestors(node))


def _is_in_test(node: ast.AST, meaning: Meaning) -> bool:
    """A test may call a check for its errors alone, and so may a block that expects one."""
    return any(
        (isinstance(one, ast.FunctionDef) and one.name.startswith("test")) or isinstance(one, ast.With)
        for one, _ in meaning.scopes.ancestors(node)
    )
