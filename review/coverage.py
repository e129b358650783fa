"""The ledger of changed hunks: which were looked at by every analyzer that applies, and why the others were not."""

from __future__ import annotations

import codecs
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from review.diff import Diff, FileDiff, Hunk
from review.finding import AnalyzerRun, Gap
from review.policy import Policy
from review.source import ADVISORY_LANGUAGES, SourceFile, language_of


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A hunk (head lines `start_line..end_line`) that not every analyzer has seen."""

    path: str
    start_line: int
    end_line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the change was reviewed."""

    hunks: int
    """Changed hunks, also those that only remove lines, of files in supported languages that the policy keeps."""
    uncovered: tuple[Uncovered, ...] = ()
    not_reviewed: tuple[tuple[str, str], ...] = ()
    """(path, reason) of changed files that have nothing for Assay to review, by kind, language or policy."""

    @property
    def covered(self) -> int:
        """Hunks that every applicable analyzer has seen."""
        return self.hunks - len(self.uncovered)

    @property
    def complete(self) -> bool:
        """Whether nothing was left out that should have been reviewed."""
        return not self.uncovered


def why_not_reviewed(file: FileDiff, policy: Policy) -> str | None:
    """The reason for which a changed file has nothing to review; None where it has."""
    if file.status == "deleted":
        return "deleted"
    if language_of(file.path) is None:
        return "no rules for its language"
    if policy.paths.skips(file.path):
        return "skipped by the policy"
    if file.kind in ("symlink", "submodule"):
        return file.kind
    return None if file.hunks or file.kind == "binary" else "no changed lines"


def measure(diff: Diff, policy: Policy, runs: Sequence[AnalyzerRun], gaps: Iterable[Gap]) -> Coverage:
    """The ledger for a change: `gaps` are those found before any analyzer ran, such as a file too large."""
    not_reviewed, uncovered, hunks = [], [], 0
    missing = [*gaps, *(gap for run in runs for gap in _gaps_of(run))]
    seen = {path for run in runs if run.status == "ok" for path in run.files}
    for path in sorted(diff):
        reason = why_not_reviewed(diff[path], policy)
        if reason is not None:
            not_reviewed.append((path, reason))
            continue
        if diff[path].kind == "binary":
            # A byte that makes git call source code binary must not take it out of the review.
            uncovered.append(Uncovered(path, 1, 1, "git reads it as binary, or it is too large to read"))
            hunks += 1
        own = [gap for gap in missing if gap.path == path]
        if language_of(path) in ADVISORY_LANGUAGES:
            not_reviewed += dict.fromkeys((path, gap.reason) for gap in own if not gap.of_run)
            own = [gap for gap in own if gap.of_run]
        if not own and path not in seen:
            own = [Gap(path, "no analyzer looked at it")]
        hunks += len(diff[path].hunks)
        for hunk in diff[path].hunks:
            uncovered += _uncovered(path, hunk, own)
    return Coverage(hunks, tuple(uncovered), tuple(not_reviewed))


def _gaps_of(run: AnalyzerRun) -> Iterator[Gap]:
    yield from run.gaps
    if run.status not in ("ok", "not applicable"):
        for path in run.files:
            yield Gap(path, f"{run.name} {run.status}" + (f": {run.detail}" if run.detail else ""), of_run=True)


def _uncovered(path: str, hunk: Hunk, gaps: Sequence[Gap]) -> list[Uncovered]:
    """One entry where any gap touches a changed line of the hunk; where lines are only removed, any line it shows."""
    first = max(hunk.new_start, 1)
    last = max(hunk.new_start + hunk.new_count - 1, first)
    lines = hunk.added or range(first, last + 1)
    reasons = [gap.reason for gap in gaps if any(_touches(gap, line) for line in lines)]
    return [Uncovered(path, first, last, "; ".join(dict.fromkeys(reasons)))] if reasons else []


def _touches(gap: Gap, line: int) -> bool:
    return gap.start_line is None or gap.end_line is None or gap.start_line <= line <= gap.end_line


_LONE_CR = re.compile(rb"\r(?!\n)")
_ONLY_NEWLINES = frozenset({"go", "ruby", "dockerfile", "terraform"})
"""Languages to which a carriage return alone is no line end."""
_LINE_ENDS = ("\u2028", "\u2029")
"""LINE SEPARATOR and PARAGRAPH SEPARATOR."""
_UNICODE_LINES = frozenset({"javascript", "typescript", "csharp"})
"""Languages in which these end a line (ECMAScript, section 12.3; C#, section 6.3.3)."""
_TRANSPARENT = re.compile(r"utf-8(-sig)?|ascii|iso8859-\d+|cp125\d")
"""Names of codecs in which every ASCII byte stands for itself, wherever it is."""


def hidden_lines(file: SourceFile) -> str | None:
    """Why the language reads other lines in `file` than git and the analyzers do, or None if it does not.

    Such a file could hide code in what looks like a comment, and its findings would be on the wrong lines.
    """
    if file.language in _ONLY_NEWLINES:
        return None
    if _LONE_CR.search(file.content):
        return "it has a carriage return that is no line end to git, but is one to the language"
    if file.language == "python":
        return _odd_encoding(file.content)
    if file.language in _UNICODE_LINES and any(end in file.text for end in _LINE_ENDS):
        return "it has a Unicode line separator, which is no line end to git, but is one to the language"
    return None


def _odd_encoding(content: bytes) -> str | None:
    """Why a Python file's declared encoding (PEP 263) may turn comments into code; None for the usual ones."""
    try:
        name = codecs.lookup(tokenize.detect_encoding(io.BytesIO(content).readline)[0]).name
    except SyntaxError:
        return "it declares an encoding that does not exist"
    return None if _TRANSPARENT.fullmatch(name) else f"it declares the encoding {name}, which can hide code"
