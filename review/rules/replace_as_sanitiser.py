"""security/replace-as-sanitiser: dangerous text that is cut out, which leaves or makes other dangerous text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in, words
from review.rules.syntax.nodes import every, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/replace-as-sanitiser",
    family="security",
    title="Dangerous text cut out instead of refused",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` does not make the value safe: `$OTHER` gets through.",
    why="Cutting text out joins what stood around it, and every list of dangerous pieces misses some. The code behind "
    "believes that the value is clean.",
    fix="Do not clean, keep apart: bound parameters for SQL, `html.escape` or the template's escaping for HTML, "
    "`Path.resolve()` with `is_relative_to` for files, a list of arguments for commands.",
    prompt="Remove this replacement and make the place that uses the value safe instead: bound parameters for SQL, "
    "html.escape (or nh3 where markup is allowed) for HTML, (base / name).resolve() with is_relative_to(base) for "
    "files, a list of arguments without a shell for commands. Refuse values that are not allowed rather than changing "
    "them. Add tests with the nested form of what was cut out.",
    cwe="CWE-184",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html",),
)

_QUERY = re.compile(r"(?i)sql|query|execute|cursor|where|statement")
_SHELL = frozenset({";", "|", "&", "&&", "`", "$", "$("})
_USES_SHELL = frozenset({"system", "popen", "Popen", "check_output", "check_call", "shell", "subprocess", "getoutput"})
_ESCAPES = re.compile(r"(?i)escape|bleach|nh3|render_template|sanitize_html")
_OWN_QUOTING = re.compile(
    r"(?i)^_*(quote|literal|escape_string|render|visit|compile|format_value|adapt)|dialect|compiler"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`replace` and `re.sub` that remove pieces of attacks."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        other = _gets_through(call, meaning)
        if other:
            yield report(RULE, file, call, CALL=_shown(call), OTHER=other)


def _gets_through(call: ast.Call, meaning: Meaning) -> str:
    if meaning.dotted(call.func) == "re.sub" and len(call.args) >= 3:
        pattern, new = literal(call.args[0], meaning), literal(call.args[1], meaning)
        is_script = isinstance(pattern, str) and re.match(r"(?i)^(\(\?i\))?<\s*/?\\?s?\*?script", pattern)
        return "<img src=x onerror=…>" if is_script and new == "" else ""
    if method_of(call) != "replace" or len(call.args) != 2:
        return ""
    old, new = literal(call.args[0], meaning), literal(call.args[1], meaning)
    if not isinstance(old, str) or not isinstance(new, str):
        return ""
    if new == "" and old in ("../", "..\\", "..", "./"):
        return (
            "....//"
            if old == "../" and _is_path(call, meaning)
            else "an absolute path"
            if _is_path(call, meaning)
            else ""
        )
    if new == "" and re.match(r"(?i)^</?script>?|^javascript:|^onerror", old):
        is_escaped = any(_ESCAPES.search(name) for name in _around(call, meaning))
        return "" if is_escaped else "<scr<script>ipt>"
    return _in_other_language(old, new, call, meaning)


def _in_other_language(old: str, new: str, call: ast.Call, meaning: Meaning) -> str:
    """Quotes that are cut out of, or doubled in, queries, and separators cut out of commands."""
    around = _around(call, meaning)
    is_quote = old in ("'", '"', "--", ";") and new in ("", "''", "\\'", '\\"', "\\\\'")
    is_own = any(_OWN_QUOTING.search(name) for name in around[:2]) or _is_after_backslashes(call, new, meaning)
    if is_quote and not is_own and any(_QUERY.search(name) for name in around):
        return "1 OR 1=1"
    if old in _SHELL and new == "" and any(name in _USES_SHELL for name in around):
        return "$(command)" if old != "$(" else "; command"
    return ""


def _is_after_backslashes(call: ast.Call, new: str, meaning: Meaning) -> bool:
    """Backslashes doubled first, then double quotes escaped: all that a text within them needs. SQL has single ones."""
    first = call.func.value if isinstance(call.func, ast.Attribute) else None
    if new != '\\"' or not isinstance(first, ast.Call) or method_of(first) != "replace" or len(first.args) != 2:
        return False
    return [literal(one, meaning) for one in first.args] == ["\\", "\\\\"]


def _shown(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute) and call.func.attr == "replace":
        return f"replace({', '.join(map(ast.unparse, call.args))})"
    return f"re.sub({ast.unparse(call.args[0])}, …)"


def _is_path(call: ast.Call, meaning: Meaning) -> bool:
    found = {word for name in _around(call, meaning) for word in words(name)}
    return bool(found & {"path", "file", "filename", "dir", "directory", "folder", "open", "upload", "download"})


def _around(call: ast.Call, meaning: Meaning) -> list[str]:
    """The names of the function around it and its class, then all names in the function."""
    unit = unit_of(call, meaning.scopes)
    if isinstance(unit, ast.Module):
        return ["", *names_in(part for part, _ in meaning.scopes.ancestors(call))]
    owner = next((one.name for one, _ in meaning.scopes.ancestors(unit) if isinstance(one, ast.ClassDef)), "")
    return [unit.name, owner, *(name for name in names_in(ast.walk(unit)) if len(name) < 200)]
