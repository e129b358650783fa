"""security/dynamic-code: text that is put together at run time, executed as Python."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.checked import lacks_letters
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, keyword, last_name, method_of
from review.rules.syntax.own import is_own, source_of
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/dynamic-code",
    family="security",
    title="Text executed as Python",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` runs `$VALUE` as Python: whoever can write that text can do all that this process can.",
    why="Leaving out the builtins, or forbidding some words, does not hold: any object leads to every class that is "
    "loaded, and from there to the shell.",
    fix="`ast.literal_eval` for values, `json.loads` for data, a dict from name to function for what may be called, "
    "a parser with a list of allowed node types for formulas.",
    prompt="Replace eval/exec: parse values with ast.literal_eval or json.loads, choose functions from a dict of "
    "allowed names, and evaluate formulas with a small walker over ast.parse that allows only the node types it needs "
    "(numbers, names from a fixed set, arithmetic, comparisons) with bounds on length and exponents. Reject everything "
    "else with a clear error, and test that attribute access and calls are refused.",
    cwe="CWE-95",
    references=(
        "https://docs.python.org/3/library/functions.html#eval",
        "https://docs.python.org/3/library/ast.html#ast.literal_eval",
    ),
    same_as=("B307", "B102"),
    gives_way_to=("security/eval-of-input", "security/eval-of-parameter"),
)

_OWN_SOURCES = frozenset({"getsource", "__file__", "get_code", "dedent", "unparse"})
"""Code that lies beside this file, or is written out of a syntax tree."""
_READS = frozenset({"open", "read_text", "read_bytes"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`eval` and `exec` of anything but the program's own text, or an expression that a pattern let through."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        text = _executed(call, meaning)
        if text is None or answers_requests(call, meaning) or _is_harmless(text, call, meaning):
            continue
        if not _allows_some_nodes(file):
            yield report(RULE, file, call, CALL=call.func, VALUE=text)


def _executed(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    name = (meaning.dotted(call.func) or "").removeprefix("builtins.")
    is_query = method_of(call) == "query" and literal(keyword(call, "engine"), meaning) == "python"
    return call.args[0] if call.args and (name in ("eval", "exec", "pandas.eval") or is_query) else None


def _is_harmless(text: ast.expr, call: ast.Call, meaning: Meaning) -> bool:
    if isinstance(text, ast.Call) and meaning.standard(text.func) == "compile" and text.args:
        text = text.args[0]
    if is_own(text, meaning) or lacks_letters(text, meaning):
        return True
    made = set(_names(text, meaning))
    if _READS & made and (last_name(call.func) == "exec" or "compile" in made):
        return True  # a program that runs a file it is given
    return bool(_OWN_SOURCES & made)


def _names(text: ast.expr, meaning: Meaning) -> Iterator[str]:
    """Names in all that the text is made of, and in what `with` opens for it."""
    for part in made_of(text, meaning):
        yield from names_in([part])
        opened = (source_of(one.node, meaning) for one in meaning.bindings(part) if one.value is None)
        yield from names_in(node for one in opened if isinstance(one, ast.Call) for node in ast.walk(one))


def _allows_some_nodes(file: PythonFile) -> bool:
    """Whether the file refuses every kind of syntax but those that it lists: `not isinstance(node, ALLOWED)`."""
    refused = (node.operand for node in every(ast.UnaryOp, file) if isinstance(node.op, ast.Not))
    is_listed = any(isinstance(node, ast.Call) and last_name(node.func) == "isinstance" for node in refused)
    return is_listed and any(last_name(call.func) in ("walk", "iter_child_nodes") for call in every(ast.Call, file))
