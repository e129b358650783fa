"""security/unescaped-beside-escaped: HTML in which some of the values are escaped and one is not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import constant, every, last_name, method_of
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
_PLACE = re.compile(r"%[-#0 +]{0,5}\d{0,4}(?:\.\d{0,4})?([a-zA-Z%])")
_ESCAPE = re.compile(r"(?i)escape|quote|clean|saniti[sz]e|format_html")
_MADE = frozenset(
    """
    html row rows body content items markup table cell cells link links list nav head foot css style class attr attrs
    icon svg children inner block section options badge button width height size count total num index level id color
    colour date day time year month percent score sep indent pad tag depth pct age len safe escaped esc snippet script
    render rendered kind status state code
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Words in the names of what a program makes itself: pieces of HTML, numbers, dates, words of its own."""


def find(file: PythonFile) -> Iterable[Finding]:
    """HTML with both kinds of values in it, where the other one is read from somewhere and made of no HTML."""
    if is_for_development(file) or b"escape" not in file.source.content:
        return
    meaning = meaning_of(file)
    kept = _escaped_when_kept(meaning)
    for texts, values in _filled_texts(meaning):
        if not any(_TAG.search(text) for text in texts) or not any(_is_escaped(value, meaning) for value in values):
            continue
        for value in values:
            if _is_forgotten(value, meaning) and name_of(value) not in kept:
                yield report(RULE, file, value, VALUE=value)


def _filled_texts(meaning: Meaning) -> Iterator[tuple[Sequence[str], Sequence[ast.expr]]]:
    """The literal pieces and the values of f-strings, `%`, `format` and sums."""
    for joined in every(ast.JoinedStr, meaning.file):
        values = [part for part in joined.values if isinstance(part, ast.FormattedValue) and part.format_spec is None]
        yield (
            [str(part.value) for part in joined.values if isinstance(part, ast.Constant)],
            [one.value for one in values],
        )
    for call in every(ast.Call, meaning.file):
        template = literal(call.func.value, meaning) if isinstance(call.func, ast.Attribute) else None
        if method_of(call) == "format" and isinstance(template, str):
            yield [template], [*call.args, *(one.value for one in call.keywords)]
    for node in every(ast.BinOp, meaning.file):
        parent = meaning.scopes.parents.get(node)
        if isinstance(node.op, ast.Mod) and isinstance(template := literal(node.left, meaning), str):
            given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            places = (kind for kind in _PLACE.findall(template) if kind != "%")
            yield [template], [value for kind, value in zip(places, given, strict=False) if kind == "s"]
        elif isinstance(node.op, ast.Add) and not (isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add)):
            parts = list(_summands(node))
            yield [text for one in parts if isinstance(text := constant(one), str)], parts


def _summands(node: ast.expr) -> Iterator[ast.expr]:
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
            waiting += (part.right, part.left)
        else:
            yield part


def _escaped_when_kept(meaning: Meaning) -> frozenset[str]:
    """Names of fields that the file escapes where it fills them."""
    found: set[str] = set()
    for node in every(ast.Assign, meaning.file):
        if isinstance(node.targets[0], ast.Attribute | ast.Subscript) and _is_escaped(node.value, meaning):
            found.add(name_of(node.targets[0]))
    for field in every(ast.keyword, meaning.file):
        if field.arg and _is_escaped(field.value, meaning):
            found.add(field.arg)
    for record in every(ast.Dict, meaning.file):
        pairs = zip(record.keys, record.values, strict=True)
        found |= {str(constant(key)) for key, value in pairs if key is not None and _is_escaped(value, meaning)}
    return frozenset(found)


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
