"""From a change to a report: read the files, scan, compare with the base, prove the suggestions, count the hunks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from review import suggestion
from review.applicability import applicable
from review.coverage import hidden_lines, measure, why_not_reviewed
from review.diff import Diff, FileDiff
from review.finding import AnalyzerRun, Finding, Gap
from review.fingerprint import with_fingerprints
from review.phantom.pins import Declarations
from review.policy import PolicyReading
from review.scope import BaseFindings, Judged, Scoped, merge, origin, sort_out
from review.source import SourceFile
from review.verdict import Report
from workers.packages.own import Tree
from workers.scanning import Scanner

MAX_FILE_BYTES = 1_000_000
"""A larger file is not scanned and its hunks count as uncovered: hand-written code is far below it."""


class Change(Protocol):
    """The two versions that a review compares."""

    @property
    def diff(self) -> Diff:
        """What changed."""

    def head(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the head by `path`; None for one larger than MAX_FILE_BYTES."""

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the base by `old_path`."""

    def tree(self) -> Tree:
        """The whole repository at the head."""


@dataclass(frozen=True)
class Examination:
    """The report, and the files that it speaks of."""

    report: Report
    files: Mapping[str, SourceFile]


def examine(
    change: Change, reading: PolicyReading, scanner: Scanner, go_on: Callable[[], None] = lambda: None
) -> Examination:
    """Examine a change. `go_on` is called between steps and may raise to stop the work."""
    policy, rules = reading.policy, scanner.equipment.rules
    wanted = [
        file
        for path, file in sorted(change.diff.items())
        if why_not_reviewed(file, policy) is None and file.kind == "text"
    ]
    contents = change.head(wanted)
    files = {path: SourceFile(path, content) for path, content in contents.items() if content is not None}
    gaps = [*_unread(wanted, files), *_misread(files)]
    go_on()
    scanner, script_runs = _ask_packages(change, files, scanner)
    go_on()
    runs = (*script_runs, *(scanner(list(files.values())) if files else ()))
    go_on()
    merged = merge((finding for run in runs for finding in run.findings), rules)
    declarations = cache(lambda: Declarations(change.tree()))
    holding = applicable(merged, rules, lambda path: declarations().declared_for(path))
    findings = with_fingerprints(holding, files)
    base = _base_findings(findings, change, scanner)
    scoped = sort_out(findings, change.diff, base, rules, policy)
    go_on()
    scoped = replace(scoped, introduced=_with_proven_suggestions(scoped, files, findings, scanner))
    coverage = measure(change.diff, policy, runs, gaps)
    # Findings are in the report; in the runs they would be told twice.
    ended = tuple(replace(run, findings=()) for run in runs)
    return Examination(Report(scoped, coverage, ended, policy.digest(), reading.problems), files)


def _ask_packages(
    change: Change, files: Mapping[str, SourceFile], scanner: Scanner
) -> tuple[Scanner, tuple[AnalyzerRun, ...]]:
    """The scanner that knows the packages around the files, and what is wrong with the scripts among them."""
    packages = scanner.equipment.packages
    if packages is None or not files:
        return scanner, ()
    tree = change.tree()
    dossier = packages.prepare(files, tree)
    moved = {change.diff[path].old_path: number for path, number in dossier.files.items()}
    scanner = scanner.knowing(replace(dossier, files={**moved, **dossier.files}))
    lines = {path: [(line, line) for line in sorted(change.diff[path].added)] for path in files}
    scripts = packages.check_scripts(files, lines, tree)
    return scanner, () if scripts is None else (scripts,)


def _unread(wanted: Sequence[FileDiff], files: Mapping[str, SourceFile]) -> list[Gap]:
    reason = f"it is larger than {MAX_FILE_BYTES // 1000} kB"
    return [Gap(file.path, reason) for file in wanted if file.path not in files]


def _misread(files: Mapping[str, SourceFile]) -> list[Gap]:
    reasons = {path: hidden_lines(file) for path, file in files.items()}
    return [Gap(path, reason) for path, reason in reasons.items() if reason is not None]


def _base_findings(findings: Sequence[Finding], change: Change, scanner: Scanner) -> BaseFindings:
    """What the base versions of files already had, for files where the diff alone cannot tell."""
    unsure = [one for one in findings if origin(one, change.diff[one.path]) != "introduced"]
    if not unsure:
        return {}
    asked = sorted({one.path for one in unsure})
    contents = change.base([change.diff[path] for path in asked])
    files = [SourceFile(path, content) for path, content in contents.items() if content is not None]
    runs = scanner(files, frozenset(engine for one in unsure for engine in one.engines)) if files else ()
    found = merge((finding for run in runs for finding in run.findings), scanner.equipment.rules)
    read = {file.path for file in files if _all_clear(runs, file.path)}
    return {path: [finding for finding in found if finding.path == path] for path in sorted(read)}


def _with_proven_suggestions(
    scoped: Scoped, files: Mapping[str, SourceFile], findings: Sequence[Finding], scanner: Scanner
) -> tuple[Judged, ...]:
    introduced = [judged.finding for judged in scoped.introduced]
    chosen = suggestion.candidates(introduced, files)
    accepted: set[str] = set()
    if chosen:
        patched = [
            suggestion.patch(files[path], [one.suggestion for one in fixed if one.suggestion])
            for path, fixed in chosen.items()
        ]
        runs = scanner.thorough()(patched)
        for path, fixed in chosen.items():
            before = [finding for finding in findings if finding.path == path]
            after = merge((one for run in runs for one in run.findings if one.path == path), scanner.equipment.rules)
            if _all_clear(runs, path) and suggestion.proven(before, fixed, after):
                accepted |= {finding.fingerprint for finding in fixed}
    settled = suggestion.settle(introduced, frozenset(accepted))
    return tuple(replace(judged, finding=one) for judged, one in zip(scoped.introduced, settled, strict=True))


def _all_clear(runs: Sequence[AnalyzerRun], path: str) -> bool:
    """Whether every analyzer read the whole file."""
    ended = all(run.status in ("ok", "not applicable") for run in runs)
    return ended and not any(gap.path == path for run in runs for gap in run.gaps)
