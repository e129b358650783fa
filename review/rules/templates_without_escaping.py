"""security/templates-without-escaping: pages made by templates that write values as they are."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.fixing import replaced, with_argument
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, has_unpacking, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/templates-without-escaping",
    family="security",
    title="HTML templates without escaping",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` makes HTML and writes every value into it as it is: jinja2 escapes nothing unless told to.",
    why="A value that a visitor controls runs as script in other visitors' browsers, with their rights.",
    fix="`Environment(loader=..., autoescape=select_autoescape())`, and `| safe` only for markup that was made here.",
    prompt="Switch escaping on with autoescape=select_autoescape() (or True for templates from strings), check every "
    "template for values that are meant to be markup and mark just those with Markup or the safe filter, and add a "
    "test that renders <script> as text.",
    cwe="CWE-79",
    references=("https://jinja.palletsprojects.com/en/stable/api/#autoescaping",),
    frameworks=("jinja2",),
    same_as=("B701",),
)

_WEB = frozenset(
    {"flask", "fastapi", "starlette", "django", "aiohttp", "tornado", "sanic", "quart", "bottle", "falcon", "http"}
)
_ENVIRONMENTS = frozenset(
    {"jinja2.Environment", "jinja2.Template", "jinja2.environment.Environment", "jinja2.sandbox.SandboxedEnvironment"}
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Environments without `autoescape` in files that make HTML."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.dotted(call.func) in _ENVIRONMENTS and not has_unpacking(call) and _is_off(call, meaning):
            flag = keyword(call, "autoescape")
            escaping = with_argument(file, call, "autoescape=True") if flag is None else replaced(file, flag, "True")
            yield report(RULE, file, call, suggestion=escaping, CALL=call.func)


def _is_off(call: ast.Call, meaning: Meaning) -> bool:
    flag = keyword(call, "autoescape")
    if last_name(call.func) == "Template" and flag is None and not call.args:
        return False
    return (flag is None or literal(flag, meaning) is False) and _makes_html(meaning)


def _makes_html(meaning: Meaning) -> bool:
    """Whether the file names templates of pages or belongs to a web application."""
    bindings = (one for found in meaning.scopes.module.bindings.values() for one in found)
    if any((one.imported or "").partition(".")[0] in _WEB for one in bindings):
        return True
    texts = list(names_in(every(ast.Constant, meaning.file)))
    return any(text.endswith((".html", ".html.j2", ".htm", "text/html")) or "</" in text for text in texts)
