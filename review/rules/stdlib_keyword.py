"""phantom/stdlib-keyword: a keyword argument that a standard-library function takes in no supported Python."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.stdlib.facts import facts, near_names, only_reading
from review.rules.stdlib.wording import hints, renamed
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="phantom/stdlib-keyword",
    family="phantom",
    title="Keyword argument that the function does not take",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$FUNCTION` takes no keyword `$KEYWORD`.",
    why="The call raises TypeError every time it is reached, on every Python version.",
    fix="Use a parameter from the function's documented signature, or do in a separate step what was meant.",
    prompt="Correct the call so that it passes only arguments that the function documents for the Python versions this "
    "project supports. Check the signature in the documentation, keep the intended behaviour even if that needs "
    "another call, and add a test that executes the call.",
    cwe="CWE-628",
    references=("https://docs.python.org/3/library/index.html",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Calls with a keyword that the function cannot take."""
    meaning = meaning_of(file)
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and any(keyword.arg for keyword in node.keywords):
            yield from _in_call(node, meaning)


def _in_call(node: ast.Call, meaning: Meaning) -> Iterator[Finding]:
    function = _called(node, meaning)
    known = facts().keywords(function) if function else None
    if function is None or known is None or _takes_any(function, node):
        return
    if meaning.is_set_here(function) or is_guarded(node, meaning.scopes):
        return
    for keyword in node.keywords:
        if keyword.arg and keyword.arg not in known and not keyword.arg.startswith("_"):
            yield _finding(keyword, keyword.arg, function, known, meaning)


def _called(node: ast.Call, meaning: Meaning) -> str | None:
    """The dotted name of what is called, also as a method of an object whose type is certain."""
    function = meaning.standard(node.func)
    if function is None and isinstance(node.func, ast.Attribute):
        owner = meaning.type_of(node.func.value)
        return owner and f"{owner}.{node.func.attr}"
    return function


def _takes_any(function: str, node: ast.Call) -> bool:
    unless = facts().any_keyword_with.get(function)
    return any(keyword.arg is None or keyword.arg == unless for keyword in node.keywords)


def _finding(keyword: ast.keyword, name: str, function: str, known: frozenset[str], meaning: Meaning) -> Finding:
    only = only_reading(name, known)
    listed = ", ".join(f"`{parameter}`" for parameter in sorted(known)) or "none"
    return Finding(
        rule=RULE.id,
        path=meaning.file.source.path,
        start_line=keyword.lineno,
        end_line=keyword.lineno,
        message=f"`{function}` takes no keyword `{name}`.{hints(near_names(name, known))}",
        evidence=(f"The parameters of `{function}` in {facts().range}, all versions together: {listed}.",),
        suggestion=renamed(meaning.file.source, keyword, name, only) if only else None,
    )
