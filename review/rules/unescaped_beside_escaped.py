"""security/unescaped-beside-escaped: HTML in which some of the values are escaped and one is not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/unescaped-beside-escaped",
    family="security",
    title="One value of this HTML is not escaped",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$VALUE` goes into this HTML as it is; the values beside it are escaped.",
    why="The one that was forgotten is enough: a script in it runs in every reader's session, and the escaping around "
    "it makes the line look reviewed.",
    fix="Escape it too: `html.escape(value)`; better, let a template with autoescaping put the page together.",
    prompt="Escape every value of this HTML for its place: html.escape(value) in text and in quoted attributes, a "
    "check of the scheme for URLs, json.dumps with `<` replaced by \\u003c in scripts. Prefer a Jinja2 template with "
    "autoescape or Markup(...).format(...), which cannot forget one. Add a test with `<script>` in each value.",
    cwe="CWE-79",
    references=("https://docs.python.org/3/library/html.html#html.escape",),
    gives_way_to=("security/html-from-request", "security/html-from-parameter"),
)

_TAG = re.compile(r"<[a-zA-Z/!]")
_ESCAPE = re.compile(r"(?i)escape|quote|clean|saniti[sz]e|format_html")
_MADE = frozenset(
    """
    html row rows body content items markup table cell cells link links list nav head foot css style class attr attrs
    icon svg children inner block section options badge button width height size count total num index level id color
    colour date day time year month percent score sep indent pad tag depth pct age len safe escaped esc snippet script
    render rendered kind status state
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Words in the names of what a program makes itself: pieces of HTML, numbers, dates, words of its own."""


def find(file: PythonFile) -> Iterable[Finding]:
    """f-strings of HTML with both kinds of values, where the other one is read from somewhere and made of no HTML."""
    if is_for_development(file) or b"escape" not in file.source.content:
        return
    meaning = meaning_of(file)
    for text in every(ast.JoinedStr, file):
        values = [part.value for part in text.values if isinstance(part, ast.FormattedValue)]
        is_html = any(isinstance(part, ast.Constant) and _TAG.search(str(part.value)) for part in text.values)
        if not is_html or not any(_is_escaped(value, meaning) for value in values):
            continue
        for value in values:
            if _is_forgotten(value, meaning):
                yield report(RULE, file, value, VALUE=value)


def _is_escaped(value: ast.expr, meaning: Meaning) -> bool:
    calls = (part for part in made_of(value, meaning) if isinstance(part, ast.Call))
    return any(_ESCAPE.search(last_name(call.func)) for call in calls)


def _is_forgotten(value: ast.expr, meaning: Meaning) -> bool:
    """A name, attribute, item or `get` of something that is read, not made here."""
    sources = list(_sources(value, meaning))
    return bool(sources) and all(_is_read(one, meaning) for one in sources) and not _is_escaped(value, meaning)


def _sources(value: ast.expr, meaning: Meaning) -> Iterator[ast.expr]:
    """What the value is: alternatives one by one, a slice as what it is cut from, a variable as what it is given."""
    if isinstance(value, ast.BoolOp):
        for one in value.values:
            if not isinstance(one, ast.Constant):
                yield from _sources(one, meaning)
    elif isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice):
        yield from _sources(value.value, meaning)
    elif isinstance(value, ast.Name):
        scope = meaning.scopes.of_name.get(value)
        owner, bindings = scope.lookup(value.id) if scope else (None, ())
        given = [one.value for one in bindings]
        if owner is scope and given and all(one is not None for one in given) and not _is_made(value.id):
            for given_value in given:
                if given_value is not None and not isinstance(given_value, ast.Name):
                    yield from _sources(given_value, meaning)
        else:
            yield value
    else:
        yield value


def _is_read(value: ast.expr, meaning: Meaning) -> bool:
    """`entry.summary`, `row["note"]` and `row.get("note", "")`, unless the name speaks of HTML or of a number."""
    is_get = (
        isinstance(value, ast.Call) and last_name(value.func) == "get" and literal(value.args[0], meaning) is not None
    )
    is_item = isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Constant)
    if not (is_get or is_item or isinstance(value, ast.Attribute)):
        return False
    name = name_of(value)
    return bool(name) and not _is_made(name)


def _is_made(name: str) -> bool:
    return name.isupper() or not _MADE.isdisjoint(words(name))
