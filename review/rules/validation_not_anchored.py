"""security/validation-not-anchored: a check of the whole text that looks at a part of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import every, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/validation-not-anchored",
    family="security",
    title="Validation that accepts anything after its pattern",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` accepts any text that $PART matches; what $REST is not looked at.",
    why="`abc; rm -rf /` passes a check that was meant for `abc`, and the code behind relies on the check.",
    fix="`re.fullmatch(pattern, value)`, which has to match from the first to the last character.",
    prompt="Use re.fullmatch with the same pattern (without ^ and $) so that the whole value has to match, limit its "
    "length, and refuse everything else with an error. Keep $ out of validations: it also matches before a final line "
    "break. Add tests with a valid value followed by a space, a semicolon and a line break.",
    cwe="CWE-777",
    references=("https://docs.python.org/3/library/re.html#search-vs-match",),
)

_VALIDATES = frozenset(
    """
    valid validate validated validator validates sanitize sanitise check checked safe allowed ensure verify parse guard
    """.split()  # noqa: SIM905  one per line would fill a page
)
_ENDS_IN_REPEAT = re.compile(r"(\]|\)|\\w|\\d|\\S|[^\\].)(\+|\*|\{\d+(,\d*)?\})\)*$")
_ENDS_WHOLE = re.compile(r"(\$|\\Z|\\z|\\b|\.\*\??)\)*$|\(\?[=!][^)]*\)\)*$")
_SUBJECT = re.compile(
    r"(?i)^(user_?)?(name|username|email|mail|phone|phone_number|host|hostname|domain|ip|ip_address|file_?name|path|url|slug|id|identifier"
    r"|code|zip|zip_?code|postal_code|value|input|data|text|token|key|branch|tag|version|table|column|sort|order|field|uid|uuid"
    r"|account|address|param|user_input|candidate|raw|query|repo|ref|device|target|amount)$|_(name|id|code|input|host|path|key)$"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`match` without an end, and `search` without a beginning, as the condition on which something is refused."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        pattern, subject, function = _parts(call, meaning)
        if subject is None or not _is_gate(call, subject, meaning):
            continue
        if function == "match" and _is_open(pattern):
            whole = (
                renamed(file.source, call.func, "match", "fullmatch") if isinstance(call.func, ast.Attribute) else None
            )
            part = f"the beginning of `{pattern[:40]}`"
            yield report(RULE, file, call, suggestion=whole, CALL=call, PART=part, REST="follows")
        elif function == "search" and not pattern.startswith(("^", r"\A")) and _is_whole_class(pattern):
            yield report(RULE, file, call, CALL=call, PART=f"any part of `{pattern[:40]}`", REST="stands around it")


def _parts(call: ast.Call, meaning: Meaning) -> tuple[str, ast.expr | None, str]:
    """(pattern, what it is matched with, `match` or `search`)."""
    dotted = meaning.dotted(call.func) or ""
    if dotted in ("re.match", "re.search") and len(call.args) >= 2:
        pattern = literal(call.args[0], meaning)
        return (pattern, call.args[1], dotted[3:]) if isinstance(pattern, str) else ("", None, "")
    method = method_of(call)
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if method in ("match", "search") and isinstance(owner, ast.Name) and len(call.args) == 1:
        values = [one.value for one in meaning.bindings(owner)]
        made = values[0] if len(values) == 1 else None
        if isinstance(made, ast.Call) and meaning.dotted(made.func) == "re.compile" and made.args:
            pattern = literal(made.args[0], meaning)
            return (pattern, call.args[0], method) if isinstance(pattern, str) else ("", None, "")
    return "", None, ""


def _is_open(pattern: str) -> bool:
    """Whether it describes a whole value without saying where that ends; alternatives at the top may each end it."""
    is_ended = (
        bool(_ENDS_WHOLE.search(pattern))
        or "$" in pattern
        or r"\Z" in pattern
        or "|" in re.sub(r"\([^()]*\)", "", pattern)
    )
    is_value = bool(_ENDS_IN_REPEAT.search(pattern)) or bool(re.search(r"^\^?.*[+*}].*[^\\]\)$", pattern))
    return is_value and not is_ended


def _is_whole_class(pattern: str) -> bool:
    """One class of characters, repeated: `[a-z0-9]+`. A search for it finds a single good character."""
    return bool(re.fullmatch(r"\(?\[(?!\^)[^\]]+\]\)?(\+|\*|\{\d+(,\d*)?\})\$?", pattern))


def _is_gate(call: ast.Call, subject: ast.expr, meaning: Meaning) -> bool:
    """Whether the result is only a yes or no, in code that validates."""
    parent = meaning.scopes.parents.get(call)
    while isinstance(parent, ast.UnaryOp | ast.BoolOp) or _is_truth(parent):
        parent = meaning.scopes.parents.get(parent) if parent is not None else None
    unit = getattr(unit_of(call, meaning.scopes), "name", "")
    validates = any(word in _VALIDATES for word in words(unit)) or unit.startswith("is_")
    if isinstance(parent, ast.Return):
        return validates
    if not isinstance(parent, ast.If | ast.Assert):
        return False
    refuses = isinstance(parent, ast.Assert) or (_is_negated(parent.test) and _refuses(parent.body[0]))
    return refuses and (validates or bool(_SUBJECT.search(name_of(subject))))


def _is_truth(node: ast.AST | None) -> bool:
    is_bool = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "bool"
    return is_bool or (isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Is | ast.IsNot))


def _is_negated(test: ast.expr) -> bool:
    return any(isinstance(one, ast.Not | ast.Is) for one in ast.walk(test))


def _refuses(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Raise | ast.Return):
        return True
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
