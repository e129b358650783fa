"""security/protection-gone: a check or a bound that a file made use of is not mentioned in it any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.names import function_stays, lost_words, new_words, words
from review.changes.reading.places import is_test
from review.changes.reading.reporting import quoted
from review.changes.reading.runs import place_of, runs
from review.finding import Finding, Rule

RULE = Rule(
    id="security/protection-gone",
    family="security",
    title="Check or bound gone from the file",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="Nothing here asks `$NAME` any more, and no other check came in its place.",
    why="The functions that it protected are still there, and now take what it kept out: values that are hostile, "
    "or larger than anything the machine can hold.",
    fix="Call it again before the value is used, or say in the code where the value is checked now.",
    prompt="Restore the removed check or bound in every function that had it, before the value is used, with the same "
    "error for the caller. If the check moved to the callers, show that all of them make it. Add a test with a value "
    "that it refuses.",
    cwe="CWE-693",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html",),
)
CHECKS = re.compile(
    r"(?i)(?<!in)valid(?!ation|ator)|saniti[sz]|^_*check_(?!hostname)|verif(?:y(?!_mode)|ied)|_safe(?:$|_)|^safe_|(?-i:is)Safe"
    r"|secure_|(?<!un)escape(?!d$)|^_*ensure_|restrict|forbid|denied|deny_|protect_|disallow|denylist|blacklist"
    r"|sensitive_|same_?(?:host|origin)|is_?(?:hidden|private|public|trusted|allowed)|trusted_|constant_time"
    r"|harden_|strip_auth|_authed|traversal|suspicious"
)
"""Words of names that look at something and refuse it."""
BOUNDS = re.compile(r"(?i)^_*max_\w+|^(?-i:max[A-Z])\w+|_max_?(?:len|size|depth)\w*|(?:_|^)limits?$|^depth$")
"""Words of names that bound something."""
INSTEAD = re.compile(
    r"(?i)valid|sanit|check|verif|safe|secur|escape|quote|ensure|require|restrict|forbid|allow|den(?:y|ied)|protect|trust"
    r"|signature|guard|policy|template|render|filter|clean|normal|strict|limit|max_|max[A-Z]|depth|bound"
)
"""Words of new names that may do the same in another way."""
_OPENS = re.compile(r"(?i)mark_?safe|unsafe|unverif|insecure|invalid|unescape")
"""Words of names that do the opposite."""


def find(change: ChangedFile) -> Iterable[Finding]:
    """Where such a name went from a function that stays, if the head got no other name of the kind."""
    if change.base is None or is_test(change.head.path) or change.language not in LANGUAGES:
        return
    told: set[int] = set()
    for kind in (CHECKS, BOUNDS):
        gone = {word for word in lost_words(change) if kind.search(word) and not _OPENS.search(word)}
        if not gone or any(INSTEAD.search(word) for word in new_words(change)):
            continue
        for name, line in _places(change, gone).items():
            if line not in told:
                told.add(line)
                yield Finding(RULE.id, change.head.path, line, line, RULE.message.replace("$NAME", quoted(name)))


def _places(change: ChangedFile, gone: Collection[str]) -> Mapping[str, int]:
    """For each name the head's line where it was first used: in a function, or else where it was defined."""
    found: dict[str, int] = {}
    for within in (True, False):
        for run in runs(change):
            for line, text in run.gone:
                if function_stays(change, line) == (True if within else None):
                    for word in words(text):
                        if word in gone:
                            found.setdefault(word, place_of(change, run))
    return found
