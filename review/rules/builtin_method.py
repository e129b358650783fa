"""phantom/builtin-method: a method of another language or type, called on a builtin object that does not have it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule, Suggestion
from review.rules import PythonFile
from review.rules.stdlib.facts import facts, near_names, only_reading
from review.rules.stdlib.wording import hints, renamed
from review.rules.syntax.fixing import replaced, source_of
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="phantom/builtin-method",
    family="phantom",
    title="Method that a builtin type does not have",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$TYPE` has no `$NAME`.",
    why="The line raises AttributeError the first time it runs, on every Python version.",
    fix="Use Python's own way: `len(x)` for length, `x in y` for contains, `append` for push, `sep.join(items)`.",
    prompt="Replace the method that Python's builtin type does not have by Python's own way of doing it. Keep the "
    "meaning (also for empty input), avoid needless copies of large collections, and add a test that executes the "
    "line.",
    cwe="CWE-758",
    references=("https://docs.python.org/3/library/stdtypes.html",),
)

MEANT = {
    "dict.contains": "key in d",
    "dict.entries": "d.items()",
    "dict.has_key": "key in d",
    "dict.iteritems": "d.items()",
    "dict.iterkeys": "d.keys()",
    "dict.itervalues": "d.values()",
    "dict.length": "len(d)",
    "dict.put": "d[key] = value",
    "dict.size": "len(d)",
    "list.add": "items.append(value)",
    "list.contains": "value in items",
    "list.filter": "[item for item in items if ...]",
    "list.forEach": "for item in items:",
    "list.includes": "value in items",
    "list.indexOf": "items.index(value)",
    "list.join": "separator.join(items)",
    "list.length": "len(items)",
    "list.map": "[f(item) for item in items]",
    "list.push": "items.append(value)",
    "list.shift": "items.pop(0)",
    "list.size": "len(items)",
    "list.unshift": "items.insert(0, value)",
    "set.append": "values.add(value)",
    "set.contains": "value in values",
    "set.has": "value in values",
    "str.charAt": "text[index]",
    "str.contains": "part in text",
    "str.decode": "text (a str is decoded already)",
    "str.includes": "part in text",
    "str.indexOf": "text.find(part)",
    "str.length": "len(text)",
    "str.replaceAll": "text.replace(old, new)",
    "str.size": "len(text)",
    "str.substr": "text[start:end]",
    "str.substring": "text[start:end]",
    "str.toLowerCase": "text.lower()",
    "str.toUpperCase": "text.upper()",
    "str.trim": "text.strip()",
    "str.trimEnd": "text.rstrip()",
    "str.trimStart": "text.lstrip()",
}
"""What people mean by methods that other languages, or other types, have."""


_SAME_ARGUMENTS = {
    "dict": {"iteritems": "items", "iterkeys": "keys", "itervalues": "values", "entries": "items"},
    "list": {"add": "append", "push": "append"},
    "set": {"append": "add"},
    "str": {
        "indexOf": "find",
        "replaceAll": "replace",
        "toLowerCase": "lower",
        "toUpperCase": "upper",
        "trim": "strip",
        "trimEnd": "rstrip",
        "trimStart": "lstrip",
    },
}
"""Borrowed methods that Python has under another name."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Attributes of builtin objects and classes that do not exist."""
    meaning = meaning_of(file)
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield from _in_attribute(node, meaning)


def _in_attribute(node: ast.Attribute, meaning: Meaning) -> Iterator[Finding]:
    as_class = meaning.standard(node.value)
    name = as_class or meaning.type_of(node.value)
    known = facts().type_members(name) if name and "." not in name else None
    if name is None or known is None or node.attr in known or node.attr.startswith("_"):
        return
    is_expected = node.attr == "mro" or node.attr in meaning.strings or is_guarded(node, meaning.scopes)
    if not is_expected:
        yield _finding(node, name, known, meaning)


def _finding(node: ast.Attribute, name: str, known: frozenset[str], meaning: Meaning) -> Finding:
    meant = MEANT.get(f"{name}.{node.attr}")
    near = [meant] if meant else [f"{name}.{other}" for other in near_names(node.attr, known)]
    only = None if meant else only_reading(node.attr, known)
    line = node.end_lineno or node.lineno
    return Finding(
        rule=RULE.id,
        path=meaning.file.source.path,
        start_line=line,
        end_line=line,
        message=f"`{name}` has no `{node.attr}`.{hints(near)}",
        evidence=(f"`{node.attr}` is not an attribute of `{name}` in {facts().range}.",),
        suggestion=_correction(node, name, only, meaning),
    )


def _correction(node: ast.Attribute, name: str, only: str | None, meaning: Meaning) -> Suggestion | None:
    """Another name where the arguments stay the same; `len(x)` for a length; nothing where more must change."""
    file, above = meaning.file, meaning.scopes.parents.get(node)
    call = above if isinstance(above, ast.Call) and above.func is node else None
    if only or node.attr in _SAME_ARGUMENTS.get(name, {}):
        return renamed(file.source, node, node.attr, only or _SAME_ARGUMENTS[name][node.attr])
    if node.attr in ("length", "size") and not (call and (call.args or call.keywords)):
        return replaced(file, call or node, f"len({source_of(file, node.value)})")
    return None
