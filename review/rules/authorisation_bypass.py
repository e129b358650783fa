"""security/authorisation-bypass: a way around a check that is written into the check."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import EVERYTHING, caught, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import is_password, name_of, names_in, snake
from review.rules.syntax.nodes import constant, every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/authorisation-bypass",
    family="security",
    title="A way around a check",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CONDITION` $PROBLEM.",
    why="Such a way in is found by reading the source or by guessing, and the log shows nothing unusual. Written for "
    "development, it ships with the rest.",
    fix="Decide by what the server knows of the authenticated user alone; refuse when the check itself fails.",
    prompt="Remove the shortcut: decide by the roles or permissions of the authenticated user as the server stores "
    "them, never by a name, header, query parameter, debug flag or literal password. If the check raises, refuse and "
    "log. For development create a user with the needed role instead. Add a test for the path that was open.",
    cwe="CWE-288",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",),
)

_CHECK = re.compile(
    r"(^|_)(is_(admin|authenticated|authori[sz]ed|staff|superuser|allowed|owner|permitted|valid(_(token|signature|user))?)"
    r"|has_(permission|perm|role|access|scope)s?|can_(access|edit|delete|view|write|read|manage)\w*|authori[sz]ed?"
    r"|authenticated?|check_(password|permission|access|auth|token)\w*|verify_\w+|validate_(token|signature|session)\w*)$"
)
_DEBUG = re.compile(
    r"(^|_)(debug|dev_mode|development|testing|skip_auth|disable_auth|bypass(_auth)?|is_dev|test_mode)$"
)
_HEADER = re.compile(
    r"(?i)^x-?(debug|internal|bypass|admin|is-admin|test|skip|dev|override|backdoor|no-auth|user-role|role)[\w-]*$"
)
_SWITCH = re.compile(r"(?i)^(debug|bypass|admin|is_admin|skip_auth|backdoor|override|test|dev)$")
_USER = re.compile(r"(^|_)(user|username|user_name|login|uid|email|user_email)$")
_POWERFUL = re.compile(
    r"(?i)^(admin|root|administrator|superuser|superadmin|sysadmin|god|backdoor|debug|test|master|support)(@.*)?$"
)
_GIVEN = frozenset({"request", "req", "headers", "args", "query_params", "GET", "cookies", "META", "form", "query"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Conditions that are true for the wrong reason, and checks that pass when they fail."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for node in every(ast.BoolOp, file):
        for problem in _in_alternative(node):
            yield report(RULE, file, node, CONDITION=node, PROBLEM=problem)
    for compare in every(ast.Compare, file):
        problem = _in_comparison(compare, meaning)
        if problem:
            yield report(RULE, file, compare, CONDITION=compare, PROBLEM=problem)
    for handler in every(ast.ExceptHandler, file):
        yield from _in_handler(handler, meaning)


def _in_alternative(node: ast.BoolOp) -> Iterator[str]:
    has_check = any(_CHECK.search(snake(name)) for name in names_in(ast.walk(node)))
    if not isinstance(node.op, ast.Or) or not has_check:
        return
    for one in node.values:
        if constant(one) is True:
            yield "is always true"
        elif isinstance(one, ast.Name | ast.Attribute) and _DEBUG.search(snake(last_name(one))):
            yield "lets everybody pass while a debug switch is on"


def _in_comparison(node: ast.Compare, meaning: Meaning) -> str:
    if len(node.ops) != 1 or not isinstance(node.ops[0], ast.Eq | ast.NotEq):
        return ""
    left, right = node.left, node.comparators[0]
    value, other = (constant(left), right) if isinstance(left, ast.Constant) else (constant(right), left)
    if not isinstance(value, str) or not value:
        return ""
    name = name_of(other)
    if is_password(name) and len(value) >= 4 and " " not in value and snake(value) != snake(name):
        return "accepts a password that is written into the source"
    is_given = any(one in _GIVEN for one in names_in(ast.walk(other)))
    if (
        is_given
        and (_HEADER.search(name) or _SWITCH.search(name))
        and value.lower() in ("1", "true", "yes", "on", "admin", name)
    ):
        return "lets the client switch the check off"
    if _USER.search(snake(name)) and _POWERFUL.search(value) and isinstance(node.ops[0], ast.Eq):
        return "gives rights to whoever bears a name" if _decides(node, meaning) else ""
    return ""


def _decides(node: ast.Compare, meaning: Meaning) -> bool:
    """Whether access follows from it alone: `return True`, a role that is set, or an alternative to a check."""
    for parent, child in meaning.scopes.ancestors(node):
        if isinstance(parent, ast.BoolOp):
            if isinstance(parent.op, ast.And):
                return False
            if any(_CHECK.search(snake(name)) for name in names_in(ast.walk(parent))):
                return True
        if isinstance(parent, ast.Return):
            return bool(_CHECK.search(snake(getattr(unit_of(node, meaning.scopes), "name", ""))))
        if isinstance(parent, ast.If):
            return child is parent.test and _grants(parent)
        if isinstance(parent, ast.stmt):
            return False
    return False


def _grants(node: ast.If) -> bool:
    first = node.body[0]
    if isinstance(first, ast.Return):
        return constant(first.value) is True
    targets = first.targets if isinstance(first, ast.Assign) else []
    return any(re.search(r"(?i)admin|role|authori|authenticated|allowed|permission", name_of(one)) for one in targets)


def _in_handler(handler: ast.ExceptHandler, meaning: Meaning) -> Iterator[Finding]:
    """`except Exception: return True` in a function that checks."""
    function = getattr(unit_of(handler, meaning.scopes), "name", "")
    is_broad = handler.type is None or bool(caught(handler) & EVERYTHING)
    if is_broad and _CHECK.search(snake(function)):
        if _passes_anyway(handler, meaning):
            text = f"except in {function}"
            yield report(
                RULE, meaning.file, handler, CONDITION=text, PROBLEM="lets everybody pass when the check fails"
            )
        for statement in handler.body:
            if isinstance(statement, ast.Return) and constant(statement.value) is True:
                text = f"return True in {function}"
                yield report(
                    RULE, meaning.file, statement, CONDITION=text, PROBLEM="lets everybody pass when the check fails"
                )


def _passes_anyway(handler: ast.ExceptHandler, meaning: Meaning) -> bool:
    """Whether the handler goes on, to a `return True` at the end of the function."""
    unit = unit_of(handler, meaning.scopes)
    goes_on = not any(isinstance(one, ast.Return | ast.Raise | ast.Continue) for one in ast.walk(handler))
    last = unit.body[-1]
    return goes_on and isinstance(last, ast.Return) and constant(last.value) is True and not _records(handler)


def _records(handler: ast.ExceptHandler) -> bool:
    """Whether the handler notes the failure in a variable or counts it."""
    return any(isinstance(one, ast.Assign | ast.AugAssign) for one in handler.body)
