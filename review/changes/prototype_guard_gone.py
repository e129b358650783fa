"""security/prototype-guard-gone: keys such as `__proto__` were kept out of an object and no longer are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from review.changes import SCRIPTS, ChangedFile
from review.changes.reading.places import is_generated, is_test
from review.changes.reading.runs import lines_of, place_of, runs
from review.finding import Finding, Rule
from review.source import SourceFile

RULE = Rule(
    id="security/prototype-guard-gone",
    family="security",
    title="Guard against prototype pollution removed",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("javascript", "typescript"),
    message="The look at `$GUARD` is gone: a key chosen from outside can now reach the prototype of all objects.",
    why="`__proto__`, `constructor` and `prototype` as keys change every object of the process: defaults, permission "
    "flags, options of later calls.",
    fix="Skip these keys again, copy own keys only, or keep the values in a `Map` or `Object.create(null)`.",
    prompt="Refuse `__proto__`, `constructor` and `prototype` at every level before a key is written or followed, and "
    "copy only own properties (`Object.hasOwn`). Prefer a `Map` or `Object.create(null)` for keys from outside. Add a "
    'test with the JSON text `{"__proto__": {"polluted": true}}`.',
    cwe="CWE-1321",
    references=("https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution",),
)
_GUARD = re.compile(
    r"""__proto__|['"](?:constructor|prototype)['"]|\bhasOwn(?:Property)?\b|\b_?hasOwn\w*\(|Object\.create\(null\)"""
)
_ASKS = re.compile(
    r"\bif\b|&&|\|\||[=!]==?|\?|\bin\b|\bincludes\(|\bindexOf\(|\bhas\(|\breturn\b|\bcase\b|create\(null\)"
)
_OWN_ANYWAY = re.compile(r"\bhasOwn\w*|Object\.(?:keys|entries)|\bfor\s*\(.*\bof\b|new Map\(")


def find(change: ChangedFile) -> Iterable[Finding]:
    """Stretches that lost such a guard, where the file as a whole has fewer of it."""
    base = change.base
    if base is None or change.language not in SCRIPTS or is_test(change.head.path) or is_generated(change.head):
        return
    if _guards(base) <= _guards(change.head):
        return
    for run in runs(change):
        after = "\n".join(text for _, text in run.new)
        lost = next((found for _, text in run.gone if _ASKS.search(text) and (found := _GUARD.search(text))), None)
        if lost is not None and not _GUARD.search(after) and not _OWN_ANYWAY.search(after):
            line = place_of(change, run)
            guard = lost[0].strip("'\"(")
            yield Finding(RULE.id, change.head.path, line, line, RULE.message.replace("$GUARD", guard))


def _guards(file: SourceFile) -> int:
    return sum(bool(_GUARD.search(line)) for line in lines_of(file))
