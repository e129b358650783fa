"""Fixes that are shown only when they are proven: applied in memory, the file parses and the finding is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from review.finding import Finding, Suggestion
from review.source import SourceFile

MAX_CHARACTERS = 2_000
"""A longer replacement is not offered: a person cannot check it at a glance."""


def patch(file: SourceFile, suggestions: Iterable[Suggestion]) -> SourceFile:
    """The file with non-overlapping suggestions applied, each with the line ends of the lines it replaces."""
    lines = file.content.split(b"\n")
    for suggestion in sorted(suggestions, key=lambda one: one.start_line, reverse=True):
        ending = "\r" if lines[suggestion.start_line - 1].endswith(b"\r") else ""
        text = "\n".join(line + ending for line in suggestion.replacement.split("\n"))
        lines[suggestion.start_line - 1 : suggestion.end_line] = text.encode().split(b"\n")
    return SourceFile(file.path, b"\n".join(lines))


def candidates(findings: Sequence[Finding], files: Mapping[str, SourceFile]) -> dict[str, list[Finding]]:
    """By path: findings whose suggestion changes something, fits, and overlaps no earlier one."""
    chosen: dict[str, list[Finding]] = {}
    for finding in findings:
        suggestion = finding.suggestion
        if suggestion is None or not _worthwhile(suggestion, files[finding.path]):
            continue
        accepted = chosen.setdefault(finding.path, [])
        if all(suggestion.start_line > _last(other) for other in accepted):
            accepted.append(finding)
    return chosen


def _last(finding: Finding) -> int:
    return finding.suggestion.end_line if finding.suggestion else 0


def _worthwhile(suggestion: Suggestion, file: SourceFile) -> bool:
    lines = file.lines[suggestion.start_line - 1 : suggestion.end_line]
    readable = "\ufffd" not in "".join(lines) and len(suggestion.replacement) <= MAX_CHARACTERS
    return readable and bool(lines) and suggestion.replacement != "\n".join(lines)


def proven(before: Sequence[Finding], fixed: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether applying the fixes of `fixed` took exactly those findings away and brought none.

    Findings are compared by rule, for lines move. All are of one file, `after` of the patched one.
    """
    expected = sorted(finding.rule for finding in before)
    for finding in fixed:
        expected.remove(finding.rule)
    return expected == sorted(finding.rule for finding in after)


def without_suspects(before: Sequence[Finding], fixed: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """The fixes that may still be right where all together are not `proven`.

    A rule that finds more than it should after the fixes has one that does not end its finding: its fixes are left
    out. Nothing is left where the fixes brought findings of other rules, for nobody can tell which of them did.
    """
    expected = Counter(finding.rule for finding in before)
    expected.subtract(finding.rule for finding in fixed)
    found = Counter(finding.rule for finding in after)
    differing = {rule for rule in expected.keys() | found.keys() if expected[rule] != found[rule]}
    if not differing <= {finding.rule for finding in fixed}:
        return []
    return [finding for finding in fixed if finding.rule not in differing]


def settle(findings: Iterable[Finding], accepted: frozenset[str]) -> list[Finding]:
    """Mark the suggestions whose fingerprint was proven, drop the others."""
    settled = []
    for finding in findings:
        suggestion = finding.suggestion
        if suggestion is not None:
            ok = finding.fingerprint in accepted
            finding = replace(finding, suggestion=replace(suggestion, proven=True) if ok else None)  # noqa: PLW2901
        settled.append(finding)
    return settled
