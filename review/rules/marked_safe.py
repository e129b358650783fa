"""security/marked-safe: text that nobody escaped, declared to be HTML."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/marked-safe",
    family="security",
    title="Unescaped text declared to be HTML",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    frameworks=("django", "jinja2"),
    message="`$WHAT` puts text into the page as it is: nothing before it escapes or cleans it.",
    why="Escaping by the template is switched off for this value; if any part of it was typed by a person, a script in "
    "it runs in every reader's session.",
    fix='`format_html("<b>{}</b>", value)` or `Markup("<b>{}</b>").format(value)`, which escape the values; clean '
    "HTML that people write with `nh3.clean`.",
    prompt="Do not mark built text as safe: build HTML with format_html, format_html_join or Markup(...).format so "
    "that values are escaped, leave `|safe` out of templates, and clean rich text (also what a Markdown renderer "
    "returns) with nh3.clean and a list of allowed tags. Add a test with `<script>` in the value.",
    cwe="CWE-79",
    references=(
        "https://docs.djangoproject.com/en/stable/ref/utils/#django.utils.html.format_html",
        "https://markupsafe.palletsprojects.com/en/stable/escaping/",
    ),
    same_as=("B308", "B703", "B704"),
    gives_way_to=("security/html-from-request", "security/html-from-parameter", "security/template-from-request"),
)

_MARKS = frozenset(
    {
        *("django.utils.safestring.mark_safe", "django.utils.safestring.SafeString", "django.utils.html.mark_safe"),
        *("markupsafe.Markup", "flask.Markup", "jinja2.Markup", "jinja2.utils.markupsafe.Markup"),
    }
)
_ESCAPES = re.compile(
    r"(?i)escape|clean|saniti[sz]e|bleach|nh3|format_html|linebreaks|urlize|json_script|dumps|render|as_p|striptags"
    r"|conditional_|highlight|as_widget|static|gettext|_html$|markup|icon|svg|int|len|hex|url_for|reverse"
)
_SAFE_FILTER = re.compile(r"\{\{[^{}]{1,200}\|\s*safe\s*[|}]")


def find(file: PythonFile) -> Iterable[Finding]:
    """`mark_safe` and `Markup` of built or passed text, and `|safe` in templates that the code itself renders."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.dotted(call.func) in _MARKS and call.args and _is_raw(call.args[0], meaning):
            yield report(RULE, file, call, WHAT=call)
    if _renders_text(meaning):
        for node in every(ast.Constant, file):
            yield from _filtered(node, file)


def _is_raw(text: ast.expr, meaning: Meaning) -> bool:
    if isinstance(text, ast.Constant) or is_fixed(text, meaning):
        return False
    return not any(_ESCAPES.search(name) for name in _names(text, meaning))


def _names(text: ast.expr, meaning: Meaning) -> Iterable[str]:
    """Names in the text, in what its variables are given, and in functions that make it; texts in quotes are none."""
    parts = [part for part in made_of(text, meaning) if not isinstance(part, ast.Constant)]
    called = (part.func for part in parts if isinstance(part, ast.Call) and isinstance(part.func, ast.Name))
    scopes = ((name, meaning.scopes.of_name.get(name)) for name in called)
    bindings = (one for name, scope in scopes if scope for one in scope.lookup(name.id)[1])
    functions = (one.node for one in bindings if isinstance(one.node, ast.FunctionDef))
    return names_in([*parts, *(node for function in functions for node in ast.walk(function))])


def _renders_text(meaning: Meaning) -> bool:
    imported = (one.imported or "" for found in meaning.scopes.module.bindings.values() for one in found)
    return any(name.endswith(("render_template_string", "jinja2.Template", "jinja2.Environment")) for name in imported)


def _filtered(node: ast.Constant, file: PythonFile) -> Iterable[Finding]:
    text = node.value if isinstance(node.value, str) else ""
    found = _SAFE_FILTER.search(text)
    if found and "<" in text:
        quoted = found[0].rstrip("|} ") + " }}"
        finding = report(RULE, file, node, WHAT=quoted)
        line = node.lineno + text.count("\n", 0, found.start())
        yield Finding(finding.rule, finding.path, line, line, finding.message)
