"""security/json-in-script: JSON put into a page's script, where `</script>` in a text ends it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import is_fixed, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/json-in-script",
    family="security",
    title="JSON in a script element",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$JSON` goes into a `<script>` element. JSON does not escape `<`: a text with `</script>` in it ends the "
    "script and begins HTML of its author's.",
    why="A title or a name that somebody typed runs as script in the session of everybody who opens the page.",
    fix='`json.dumps(data).replace("<", "\\\\u003c")`, `{{ data|tojson }}` in Jinja2, `json_script` in Django.',
    prompt="Put data into pages only in a form that cannot end the script: the tojson filter of Jinja2, json_script of "
    "Django, or json.dumps with <, >, & and U+2028/2029 replaced by \\u escapes. Better, put it into a data attribute "
    "with html.escape, or fetch it as JSON. Add a test with `</script><script>` in a value.",
    cwe="CWE-79",
    references=("https://docs.djangoproject.com/en/stable/ref/templates/builtins/#json-script",),
    gives_way_to=("security/html-from-request", "security/html-from-parameter"),
)

_SCRIPT = re.compile(r"(?i)<script(?![^>]*\ssrc=)(?![^>]*json)[^>]*>")
_ESCAPES = frozenset(
    {"replace", "translate", "escape", "tojson", "htmlsafe_json_dumps", "json_script", "escapejs", "sub"}
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`json.dumps` in a function that writes a script element, where nothing replaces the `<`."""
    if is_for_development(file) or b"<script" not in file.source.content.lower():
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.standard(call.func) == "json.dumps" and call.args and not is_fixed(call.args[0], meaning):
            unit = unit_of(call, meaning.scopes)
            is_page = not isinstance(unit, ast.Module) and any(_SCRIPT.search(text) for text in _texts(unit))
            if is_page and not _is_escaped(call, unit, meaning):
                yield report(RULE, file, call, JSON=call)


def _texts(unit: ast.AST) -> Iterable[str]:
    return (node.value for node in ast.walk(unit) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _is_escaped(call: ast.Call, unit: ast.AST, meaning: Meaning) -> bool:
    """Whether the function replaces something in the text, or the data is a number or a list of them."""
    names = set(names_in(node for node in ast.walk(unit) if isinstance(node, ast.Attribute | ast.Name)))
    made = set(names_in(made_of(call.args[0], meaning)))
    return bool(_ESCAPES & names) or bool({"int", "float", "len", "round", "hexdigest"} & made)
