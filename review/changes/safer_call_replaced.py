"""security/safer-call-replaced: the safe form of a call gave way to the dangerous one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.places import is_test
from review.changes.reading.reporting import quoted
from review.changes.reading.runs import lines_of, runs
from review.finding import Finding, Rule
from review.source import SourceFile

RULE = Rule(
    id="security/safer-call-replaced",
    family="security",
    title="Safe form of a call replaced by a dangerous one",
    severity="high",
    confidence="medium",
    level="comment",
    languages=LANGUAGES,
    message="`$SAFE` gave way to `$UNSAFE`: $LOST.",
    why="The safe form was chosen against an attack that the other one allows; nothing else in the change takes over.",
    fix="Go back to the safe form, or show in the code what keeps hostile input away from this call.",
    prompt="Restore the safe form of the call (argument list instead of a shell line, constant-time comparison, "
    "escaping formatter, sandboxed template environment, safe loader, strong hash, cryptographic randomness). If it "
    "did not fit, solve that without giving up its protection, and add a test with a hostile value.",
    cwe="CWE-693",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Secure_Code_Review_Cheat_Sheet.html",),
)
_SWAPS: tuple[tuple[str, str, str], ...] = (
    (
        r"compare_digest|constant_time_compare|timingSafe\w+|tsscmp|safe_str_cmp|ConstantTimeCompare|hmac\.Equal",
        r"[^=!<>]={2,3}[^=]|!={1,2}",
        "how long the comparison takes tells how much of a secret was guessed",
    ),
    (r"\bformat_html\w*\(", r"\bmark_safe\(|\bMarkup\(", "values are no longer escaped for HTML"),
    (r"Sandboxed\w*Environment", r"(?<![a-z])Environment\(", "a template can now reach any Python object"),
    (r"\b(?:execFile|spawn)(?:Sync)?\b", r"\bexec(?:Sync)?\b", "the line goes through a shell"),
    (
        r"\b(?:subprocess\.\w+|check_call|check_output|Popen)\(",
        r"\bos\.(?:system|popen)\(|shell=True",
        "the line goes through a shell",
    ),
    (
        r"literal_eval|eval_expr|safe_eval|json\.loads|JSON\.parse",
        r"(?<![\w.])eval\(",
        "the text is run as code instead of being read",
    ),
    (
        r"safe_load|SafeLoader",
        r"yaml\.load\(|(?:Unsafe|Full)?Loader\b(?<!SafeLoader)",
        "the document can create objects",
    ),
    (
        r"\w*[rR]estricted\w*(?:load|Unpickler)\w*|json\.loads?\b",
        r"\b(?:pickle|dill|joblib|cloudpickle)\.loads?\(|\bUnpickler\(",
        "whoever writes the data runs code",
    ),
    (r"\bsafe_join\(", r"\bjoin\(", "`..` leaves the folder"),
    (r"(?i)sha-?_?(?:256|384|512)\b", r"(?i)\bmd5\b|\bsha-?_?1\b", "collisions can be made"),
    (
        r"\bsecrets\.\w+|SystemRandom|randomBytes|randomInt|getRandomValues|urandom|token_(?:hex|urlsafe|bytes)",
        r"(?<!crypto/)\brandom\.\w+\(|Math\.random",
        "the values can be predicted",
    ),
    (r"\bdefusedxml\b", r"\bxml\.\w+|\blxml\b", "entities of the document are followed"),
    (r"\b(?:mkstemp|mkdtemp|NamedTemporaryFile|TemporaryDirectory)\(", r"\bmktemp\(", "another user can be first"),
    (r"\bos\.open\(", r"(?<![\w.])open\(", "the file is readable by others before its mode is set"),
    (r"CERT_REQUIRED|CERT_OPTIONAL", r"CERT_NONE", "anybody can be in between"),
    (r"\b(?:textContent|innerText)\b|\.text\(", r"\binnerHTML\b|\.html\(", "text is read as HTML"),
    (
        r"\bcommonpath\(|\bis_relative_to\(|\brelative_to\(",
        r"\.startswith\(",
        "a sibling with the same beginning passes",
    ),
    (r"\bfullmatch\(|\\Z|\\z", r"\bmatch\(|\$['\"]", "what follows the first line is not looked at"),
    (r"(?i)\blog\w*\.\w+\(.*%r", r"(?i)\blog\w*\.\w+\(.*%s", "line breaks in the value forge entries"),
)
"""The safe form, the other one, and what is lost with it."""
_PAIRS = tuple((re.compile(safe), re.compile(unsafe), lost) for safe, unsafe, lost in _SWAPS)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Stretches in which a safe form went and its counterpart came, and of which the file has less and more now."""
    if change.base is None or is_test(change.head.path) or change.language not in LANGUAGES:
        return
    told: set[int] = set()
    for finding in _swapped(change, change.base):
        if finding.start_line not in told:
            told.add(finding.start_line)
            yield finding


def _swapped(change: ChangedFile, base: SourceFile) -> Iterator[Finding]:
    for run in runs(change):
        before, after = "\n".join(text for _, text in run.gone), "\n".join(text for _, text in run.new)
        for safe, unsafe, lost in _PAIRS:
            gone = safe.search(before)
            if gone is None or safe.search(after) or unsafe.search(safe.sub("", before)):
                continue
            line = next((number for number, text in run.new if unsafe.search(text)), None)
            if line is not None and _count(safe, base) > _count(safe, change.head):
                came = unsafe.search(change.head.lines[line - 1])
                names = {"$SAFE": quoted(gone[0]), "$UNSAFE": quoted(came[0] if came else ""), "$LOST": lost}
                message = RULE.message
                for name, text in names.items():
                    message = message.replace(name, text)
                yield Finding(RULE.id, change.head.path, line, line, message)
                break


def _count(form: re.Pattern[str], file: SourceFile) -> int:
    return sum(bool(form.search(line)) for line in lines_of(file))
