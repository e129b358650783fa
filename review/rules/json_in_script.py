"""security/json-in-script: JSON put into a page's script, where `</script>` in a text ends it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import given, literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, last_name, method_of
from review.rules.syntax.own import is_own
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

_SCRIPT = re.compile(r"(?i)<script(?![^>]*\ssrc=)[^>]*>")
_ESCAPES = frozenset({"translate", "escape", "tojson", "htmlsafe_json_dumps", "json_script", "escapejs", "sub"})
_NUMBERS = frozenset({"int", "float", "len", "round", "hexdigest"})
_MOST_VARIABLES = 5
"""Variables that the text goes through before it is in the page: more than people need."""
_ADDS = frozenset({"append", "extend", "write", "insert", "writelines"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`json.dumps` that is put into a script element, where nothing replaces the `<`."""
    if is_for_development(file) or b"<script" not in file.source.content.lower():
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.standard(call.func) != "json.dumps" or not call.args or is_own(call.args[0], meaning):
            continue
        unit = unit_of(call, meaning.scopes)
        is_put = not isinstance(unit, ast.Module) and _is_put_into_script(call, unit, meaning)
        if is_put and not _is_escaped(call, unit, meaning):
            yield report(RULE, file, call, JSON=call)


def _is_put_into_script(call: ast.Call, unit: ast.AST, meaning: Meaning) -> bool:
    """Whether the text around the call has a script element in it, or the one around a variable that it is given to."""
    waiting: list[ast.expr] = [call]
    seen: set[str] = set()
    while waiting:
        whole = _expression(waiting.pop(), meaning)
        if _has_script(whole, meaning):
            return True
        above = meaning.scopes.parents.get(whole)
        if isinstance(above, ast.AugAssign) or method_of(whole) in _ADDS:  # a page that grows piece by piece
            return _has_script(unit, meaning)
        target = above.targets[0] if isinstance(above, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id not in seen and len(seen) < _MOST_VARIABLES:
            seen.add(target.id)
            waiting += _uses(meaning).get((id(unit), target.id), ())
    return False


@lru_cache(maxsize=1)
def _uses(meaning: Meaning) -> Mapping[tuple[int, str], Sequence[ast.Name]]:
    """(function, variable) → where it is read."""
    found: defaultdict[tuple[int, str], list[ast.Name]] = defaultdict(list)
    for name in meaning.scopes.of_name:
        found[id(unit_of(name, meaning.scopes)), name.id].append(name)
    return found


def _expression(node: ast.expr, meaning: Meaning) -> ast.expr:
    """The whole expression that `node` is a part of."""
    for parent, _ in meaning.scopes.ancestors(node):
        if isinstance(parent, ast.stmt):
            break
        if isinstance(parent, ast.expr):
            node = parent
    return node


def _has_script(node: ast.AST, meaning: Meaning) -> bool:
    """Whether a text in it, or one that a variable in it stands for, begins a script."""
    inner = list(ast.walk(node))
    templates = (one for name in inner if isinstance(name, ast.Name) for one in given(name, meaning))
    constants = (part for template in templates for part in ast.walk(template))
    return any(
        isinstance(one, ast.Constant) and isinstance(one.value, str) and _SCRIPT.search(one.value)
        for one in (*inner, *constants)
    )


def _is_escaped(call: ast.Call, unit: ast.AST, meaning: Meaning) -> bool:
    """Whether something replaces the `<` in the text, or the data is a number or a list of them."""
    if not _NUMBERS.isdisjoint(names_in(made_of(call.args[0], meaning))):
        return True
    calls = (node for node in ast.walk(unit) if isinstance(node, ast.Call) and _escapes(node, meaning))
    return any(part is call for escape in calls for part in made_of(escape, meaning))


def _escapes(call: ast.Call, meaning: Meaning) -> bool:
    if method_of(call) != "replace" or len(call.args) < 2:
        return last_name(call.func) in _ESCAPES
    replaced = literal(call.args[0], meaning)
    return isinstance(replaced, str) and ("<" in replaced or "/" in replaced)
