"""security/marked-safe: text that nobody escaped, declared to be HTML."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.checked import called_in
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, every
from review.rules.syntax.own import is_own
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
        *("django.utils.safestring.SafeText", "django.utils.html.format_html"),
        *("markupsafe.Markup", "flask.Markup", "jinja2.Markup", "jinja2.utils.markupsafe.Markup"),
    }
)
_ESCAPES = re.compile(
    r"(?i)(?<!un)escape|clean|saniti[sz]e|bleach|nh3|format_html|linebreaks|urlize|json_script|dumps|render|as_p"
    r"|striptags|conditional_|highlight|as_widget|static|gettext|_html$|markup|icon|svg|int|len|hex|url_for|reverse"
    r"|^media$"
)
_SAFE_FILTER = re.compile(r"\{\{[^{}]{1,200}\|\s*safe\s*[|}]")
_AUTOESCAPE_OFF = re.compile(r"\{%-?\s*autoescape\s+(?:off|false)\s*-?%\}")
_VARIABLE = re.compile(r"\{\{-?\s*(\w+)")
_TEMPLATES = ("render_template_string", "jinja2.Template", "jinja2.Environment", "django.template.Template")


def find(file: PythonFile) -> Iterable[Finding]:
    """`mark_safe` and `Markup` of built or passed text, and `|safe` in templates that the code itself renders."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.dotted(call.func) in _MARKS and call.args and _is_raw(call.args[0], meaning):
            yield report(RULE, file, call, WHAT=call)
    for text in _of_html_methods(file):
        if _is_raw(text, meaning):
            yield report(RULE, file, text, WHAT=text)
    if _renders_text(meaning):
        for node in every(ast.Constant, file):
            yield from _filtered(node, meaning)


def _of_html_methods(file: PythonFile) -> Iterator[ast.expr]:
    """Texts that `__html__` puts together: templates take them as they are."""
    for method in every(ast.FunctionDef, file):
        if method.name == "__html__":
            returned = (one.value for one in ast.walk(method) if isinstance(one, ast.Return))
            yield from (one for one in returned if isinstance(one, ast.JoinedStr | ast.BinOp))


def _is_raw(text: ast.expr, meaning: Meaning) -> bool:
    return not is_own(text, meaning) and not any(_ESCAPES.search(name) for name in _names(text, meaning))


def _names(text: ast.expr, meaning: Meaning) -> Iterable[str]:
    """Names in the text, in what its variables are given, and in functions that make it; texts in quotes are none."""
    parts = [part for part in made_of(text, meaning) if not isinstance(part, ast.Constant)]
    makers = called_in(parts, meaning)
    return (
        one.id if isinstance(one, ast.Name) else one.attr
        for one in [*parts, *(node for maker in makers for node in ast.walk(maker))]
        if isinstance(one, ast.Name | ast.Attribute) and not _is_of_patterns(one, meaning)
    )


def _is_of_patterns(node: ast.Name | ast.Attribute, meaning: Meaning) -> bool:
    """Whether it is `re.escape`, which leaves HTML as it is."""
    return node.attr == "escape" and meaning.dotted(node) == "re.escape" if isinstance(node, ast.Attribute) else False


def _renders_text(meaning: Meaning) -> bool:
    imported = (one.imported or "" for found in meaning.scopes.module.bindings.values() for one in found)
    return any(name.endswith(_TEMPLATES) for name in imported)


def _filtered(node: ast.Constant, meaning: Meaning) -> Iterable[Finding]:
    text = node.value if isinstance(node.value, str) else ""
    found = _SAFE_FILTER.search(text) or _AUTOESCAPE_OFF.search(text)
    if found and "<" in text and not _is_cleaned(found[0], meaning):
        quoted = found[0].rstrip("|} ") + " }}" if found[0].startswith("{{") else found[0]
        finding = report(RULE, meaning.file, node, WHAT=quoted)
        line = node.lineno + text.count("\n", 0, found.start())
        yield Finding(finding.rule, finding.path, line, line, finding.message)


def _is_cleaned(filtered: str, meaning: Meaning) -> bool:
    """Whether the file gives the variable to its templates, and always cleaned or as its own text."""
    variable = _VARIABLE.match(filtered)
    values = [one.value for one in every(ast.keyword, meaning.file) if variable and one.arg == variable[1]]
    for context in every(ast.Dict, meaning.file):
        pairs = zip(context.keys, context.values, strict=True)
        values += [value for key, value in pairs if variable and constant(key) == variable[1]]
    return bool(values) and not any(_is_raw(value, meaning) for value in values)
