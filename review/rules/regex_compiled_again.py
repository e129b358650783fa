"""scale/regex-compiled-again: the same patterns compiled anew for every item of an outer loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/regex-compiled-again",
    family="scale",
    title="The same patterns compiled in every round",
    severity="low",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` compiles the same patterns again in every round of the loop on line $LINE.",
    why="Each call looks the pattern up in a cache of 512; with more of them every round parses and compiles anew, "
    "which costs far more than the search.",
    fix="Compile the patterns once before the loop, into a list or dict of compiled patterns, and search with those.",
    prompt="Compile each pattern once before the outer loop (a list of pairs or a dict of compiled patterns, or one "
    "pattern with named groups), and use its `search` or `match` inside. Report an invalid pattern with its name where "
    "it is compiled, and keep the order in which the patterns are tried.",
    cwe="CWE-1050",
    references=("https://docs.python.org/3/library/re.html#re.compile",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`re.compile(variable)` in a loop whose rounds do not change the variable; constants have a rule of their own."""
    meaning = meaning_of(file)
    for call, loop in loops_of(file).inside(ast.Call):
        if meaning.standard(call.func) != "re.compile" or not call.args or not names_in(call.args[0]):
            continue
        outer = next((one for one in loop.around() if _is_again(call, one)), None)
        if outer is not None and not extents_of(file).is_small(outer):
            yield report(RULE, file, call, CALL=call, LINE=str(outer.place.lineno))


def _is_again(call: ast.Call, outer: Loop) -> bool:
    """Whether the rounds of a `for` compile what was there before; not if the first that is compiled ends it."""
    asked = names_in(call)
    for inner in (node for part in outer.body for node in ast.walk(part)):
        if isinstance(inner, ast.For | ast.comprehension) and names_in(inner.target) & asked:
            asked = (asked - names_in(inner.target)) | names_in(inner.iter)
    ends = any(isinstance(part, ast.Return | ast.Break) for part in outer.body)
    return outer.items is not None and not asked & outer.bound and not ends
