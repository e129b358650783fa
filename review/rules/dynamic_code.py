"""security/dynamic-code: text that is put together at run time, executed as Python."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, last_name
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

_OWN_SOURCES = frozenset({"open", "read_text", "read_bytes", "getsource", "__file__", "get_code", "dedent", "unparse"})
"""Code that lies beside this file, or is written out of a syntax tree."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`eval` and `exec` of anything but a fixed text or code of the project itself."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if not call.args or meaning.standard(call.func) not in ("eval", "exec"):
            continue
        text = call.args[0]
        if answers_requests(call, meaning):
            continue
        if not is_fixed(text, meaning) and not _is_own(text, meaning) and not _allows_some_nodes(file):
            yield report(RULE, file, call, CALL=call.func, VALUE=text)


def _is_own(text: ast.expr, meaning: Meaning) -> bool:
    return bool(_OWN_SOURCES & set(names_in(made_of(text, meaning))))


def _allows_some_nodes(file: PythonFile) -> bool:
    """Whether the file refuses every kind of syntax but those that it lists: `not isinstance(node, ALLOWED)`."""
    refused = (node.operand for node in every(ast.UnaryOp, file) if isinstance(node.op, ast.Not))
    is_listed = any(isinstance(node, ast.Call) and last_name(node.func) == "isinstance" for node in refused)
    return is_listed and any(last_name(call.func) in ("walk", "iter_child_nodes") for call in every(ast.Call, file))
