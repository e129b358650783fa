"""edge-case/suppression-without-reason: a tool's warning is switched off, and nobody says why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.comments import comments, explains
from review.changes.reading.places import is_test
from review.changes.reading.reporting import Removal, report
from review.finding import Finding, Rule
from review.source import SourceFile

RULE = Rule(
    id="edge-case/suppression-without-reason",
    family="edge-case",
    title="Warning switched off without a reason",
    severity="low",
    confidence="medium",
    level="monitor",
    languages=(*LANGUAGES, "java"),
    message="`$WHAT` switches a warning off and does not say why.",
    why="The next reader cannot tell a false alarm from a defect that was hidden, and the tool will never speak of this"
    " line again.",
    fix="Fix what the tool says; if it is wrong here, name its rule and the reason in the same comment.",
    prompt="Remove the suppression and fix what the tool reports. If the report is wrong here, suppress only the one"
    " rule by its id, on this line, and say in the same comment why the code is right (after `--` for eslint and"
    " bandit, after `//` for nolint).",
    cwe="CWE-1127",
)

SUPPRESSES = re.compile(
    r"(?P<noqa>(?:ruff: |flake8: )?noqa\b:?[ ]?(?P<codes>[A-Z]+\d*(?:[, ]+[A-Z]+\d+)*+)?)"
    r"|(?P<nosec>nosec\b:?[ ]?(?:[B]\d+[, ]*)*)|(?P<nosemgrep>nosem(?:grep)?\b:?[ ]?[\w.,-]*)"
    r"|(?P<types>type: ?ignore(?P<type>\[[^\]\n]*\])?)|(?P<cover>pragma: no ?cover)"
    r"|(?P<eslint>eslint-disable(?:-next-line|-line)?(?P<rules>[ ](?!--)[@\w/-]+(?:,[ ]?[@\w/-]+)*)?)"
    r"|(?P<ts>@ts-(?:ignore|nocheck))|(?P<nolint>nolint(?::(?P<linters>[\w, -]*))?)"
)
_STYLE = re.compile(
    r"(?:E[1-7](?!22)|W|D|I|N|Q|COM|ANN|C4|SIM|A|PL[A-Z]?|UP|C90|ISC|T20|ARG|RUF|FBT|PT|RET|TC|TCH|ERA|E9?0?2)\d+|F401|F403|E402"
)
_STYLE_RULES = re.compile(
    r"prettier/|import/|no-console|max-|quotes|semi|indent|camelcase|no-underscore|no-plusplus|no-param-reassign|jsdoc"
    r"|no-var-requires|no-require-imports|naming|sort-|react/display|no-restricted-syntax|func-names|class-methods|no-use-before"
)
_STYLE_LINTERS = frozenset(
    """
    lll gofmt gofumpt goimports funlen gocyclo gocognit stylecheck whitespace wsl dupl revive
    """.split()  # noqa: SIM905  one per line would fill a page
)
_UNREACHABLE = re.compile(
    r"TYPE_CHECKING|__main__|NotImplementedError|\.\.\.|abstractmethod|assert_never|__repr__|pass\b"
)
_JAVA = re.compile(r"^\s*@SuppressWarnings\([^)]*\)")


def find(change: ChangedFile) -> Iterable[Finding]:
    """Suppressions on lines that the change adds, but for those that it only moved."""
    if is_test(change.head.path):
        return
    moved = [line.text for hunk in change.diff.hunks for line in hunk.lines if line.kind == "removed"]
    for number, text in _suppressions(change.head):
        if number in change.diff.added and not any(text in line for line in moved):
            yield report(RULE, change, Removal("suppression", text, number, ""))


def _suppressions(file: SourceFile) -> Iterator[tuple[int, str]]:
    """(line, instruction) of those without a reason."""
    for number, comment in comments(file).items():
        match = SUPPRESSES.search(comment)
        if match and _begins(comment[: match.start()]) and not _is_harmless(match, file.lines[number - 1]):
            around = comment[: match.start()] + comment[match.end() :]
            if not explains(around) and not _is_explained_above(file, number):
                yield number, match[0].strip()
    if file.language == "java":
        for number, line in enumerate(file.lines, 1):
            match = _JAVA.match(line)
            if match and not explains(comments(file).get(number, "")) and not _is_explained_above(file, number):
                yield number, match[0].strip()


def _begins(before: str) -> bool:
    """Whether only a reason or the comment's sign stands before the instruction: prose that mentions it has no `#`."""
    return not before.strip(" #/*") or before.rstrip().endswith(("#", "//"))


def _is_explained_above(file: SourceFile, number: int) -> bool:
    before = file.lines[number - 2].strip() if number > 1 else ""
    return before.startswith(("#", "//", "/*", "*")) and explains(comments(file).get(number - 1, ""))


def _is_harmless(match: re.Match[str], line: str) -> bool:
    """Whether it only concerns style, or says by its code why it is there."""
    if match["noqa"]:
        codes = re.findall(r"[A-Z]+\d+", match["codes"] or "")
        return bool(codes) and all(_STYLE.fullmatch(one) for one in codes)
    if match["types"]:
        return match["type"] is not None
    if match["cover"]:
        return bool(_UNREACHABLE.search(line))
    if match["eslint"]:
        rules = [one.strip() for one in (match["rules"] or "").split(" --")[0].split(",") if one.strip(" -")]
        return bool(rules) and all(_STYLE_RULES.search(one) for one in rules)
    linters = [one.strip() for one in (match["linters"] or "").split(",") if one.strip()]
    return bool(linters) and _STYLE_LINTERS.issuperset(linters)
