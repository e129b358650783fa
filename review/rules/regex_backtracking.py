"""security/regex-backtracking: a regular expression that one crafted text keeps busy for ever."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.backtracking import repeats_ambiguously
from review.rules.syntax.flow import literal
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/regex-backtracking",
    family="security",
    title="Regular expression that takes exponential time",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$PATTERN` repeats a part that can match the same text in several ways: for a text that almost matches, "
    "each further character doubles the time.",
    why="Some thirty characters keep a worker busy for minutes, and Python's engine cannot be interrupted meanwhile. A "
    "few requests stop the service.",
    fix="Make each repeated part begin with something the part before cannot match (`^\\w+(?:\\s\\w+)*$` for "
    "`^(\\w+\\s?)*$`), drop the inner repeat, or use a possessive one (`++`, Python 3.11).",
    prompt="Rewrite this regular expression so that no text can be split among its repeats in two ways: separate "
    "repetitions by a mandatory separator, merge overlapping alternatives, use possessive quantifiers or atomic groups "
    "on Python 3.11 or newer. Keep what it accepts (add tests for valid and invalid input), limit the length of the "
    "input before matching, and add a test with 50 characters that almost match.",
    cwe="CWE-1333",
    references=("https://docs.python.org/3/library/re.html#regular-expression-syntax",),
)

_FUNCTIONS = frozenset({"compile", "match", "fullmatch", "search", "sub", "subn", "findall", "finditer", "split"})
_VALIDATORS = frozenset({"RegexValidator", "Regexp", "RegexField", "re_path"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Constant expressions, where they are compiled or used."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        pattern = literal(_pattern(call, meaning), meaning)
        if isinstance(pattern, str) and repeats_ambiguously(_anchored(pattern, call)):
            yield report(RULE, file, call, PATTERN=pattern if len(pattern) <= 60 else f"{pattern[:59]}…")


def _pattern(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    module, _, function = (meaning.dotted(call.func) or "").rpartition(".")
    is_engine = module in ("re", "regex") and function in _FUNCTIONS
    if not is_engine and last_name(call.func) not in _VALIDATORS:
        return None
    return keyword(call, "pattern") or keyword(call, "regex") or (call.args[0] if call.args else None)


def _anchored(pattern: str, call: ast.Call) -> str:
    """`fullmatch` fails where text is left over, as `$` does."""
    return f"(?:{pattern})$" if last_name(call.func) == "fullmatch" and not pattern.startswith("(?") else pattern
