"""From a change to a report: read the files, scan, compare with the base, prove the suggestions, count the hunks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from review import suggestion
from review.applicability import applicable
from review.changes.reading.telling import told_once
from review.coverage import Coverage, hidden_lines, measure, why_not_reviewed
from review.diff import Diff, FileDiff
from review.finding import AnalyzerRun, Finding, Gap
from review.fingerprint import position, with_fingerprints
from review.phantom.pins import Declarations
from review.phantom.supply.changed import is_manifest as asks_for_packages
from review.plan import MAX_COMMENTS
from review.policy import Policy, PolicyReading
from review.scope import BaseFindings, Judged, Scoped, at_the_change, merge, origin, sort_out
from review.source import SourceFile, language_of
from review.verdict import Report
from workers.around import around
from workers.changes import BaseVersions, check_changes
from workers.packages.golang import check_go, is_manifest
from workers.packages.own import Tree
from workers.remembering import with_history
from workers.scanning import Scanner

MAX_FILE_BYTES = 1_000_000
"""A larger file is not scanned and its hunks count as uncovered: hand-written code is far below it."""

ATTEMPTS = 2
"""Scans that prove fixes: one with all of them, one more for files in which some of them did not hold."""


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
    manifests = _manifests(change, policy)
    tree = cache(change.tree)  # listing a large repository takes time: once, and only where something asks
    gaps = [*_unread(wanted, files), *_misread(files)]
    go_on()
    scanner, package_runs = _ask_packages(change, files, manifests, scanner, tree)
    go_on()
    scanner = scanner.beside(around(files, tree)) if files else scanner
    runs = scanner(list(files.values())) if files else ()
    go_on()
    scanner, runs = with_history(scanner, runs, files)
    base = BaseVersions(change)
    compared = check_changes(files, change.diff, base, scanner.equipment.tools.python)
    go_runs = _check_go(change, {**files, **manifests}, scanner, tree)
    runs = (*package_runs, *go_runs, *runs, *filter(None, (compared,)))
    go_on()
    merged = merge((finding for run in runs for finding in run.findings), rules)
    declarations = cache(lambda: Declarations(tree()))
    holding = applicable(merged, rules, lambda path: declarations().declared_for(path))
    settled = at_the_change(holding, {path: change.diff[path] for path in files})
    findings = with_fingerprints(settled, {**files, **manifests})
    before = _base_findings(findings, change.diff, base, scanner)
    scoped = sort_out(findings, change.diff, before, rules, policy)
    scoped = replace(scoped, introduced=told_once(scoped.introduced))
    go_on()
    suggested = _with_proven_suggestions(scoped, {**files, **manifests}, findings, scanner)
    scoped = replace(scoped, introduced=suggested)
    checked = {path for run in package_runs for path in run.files}
    coverage = _without(measure(change.diff, policy, runs, gaps), checked)
    # Findings are in the report; in the runs they would be told twice.
    ended = tuple(replace(run, findings=()) for run in runs)
    return Examination(Report(scoped, coverage, ended, policy.digest(), reading.problems), {**files, **manifests})


def _manifests(change: Change, policy: Policy) -> dict[str, SourceFile]:
    """The changed files in which a line can ask for a module or package; most are no source code."""
    wanted = [
        file
        for path, file in sorted(change.diff.items())
        if is_manifest(path) or asks_for_packages(path)
        if file.kind == "text" and file.status != "deleted" and not policy.paths.skips(path)
    ]
    contents = change.head(wanted) if wanted else {}
    return {path: SourceFile(path, content) for path, content in contents.items() if content is not None}


def _check_go(
    change: Change, files: Mapping[str, SourceFile], scanner: Scanner, tree: Callable[[], Tree]
) -> tuple[AnalyzerRun, ...]:
    """What is wrong with the imports and the requirements among the changed lines of Go modules."""
    if not any(file.language == "go" or is_manifest(path) for path, file in files.items()):
        return ()
    lines = {path: change.diff[path].added for path in files}
    run = check_go(files, lines, tree(), scanner.equipment.github)
    return () if run is None else (run,)


def _ask_packages(
    change: Change,
    files: Mapping[str, SourceFile],
    manifests: Mapping[str, SourceFile],
    scanner: Scanner,
    tree: Callable[[], Tree],
) -> tuple[Scanner, tuple[AnalyzerRun, ...]]:
    """The scanner that knows the packages around the files, and what is wrong with the manifests and scripts.

    A package that does not exist is told of once: on its line in the manifest if that changed.
    """
    packages = scanner.equipment.packages
    if packages is None or not (files or manifests):
        return scanner, ()
    added = {path: change.diff[path].added for path in {**files, **manifests}}
    github = scanner.equipment.github
    ask = github.advisories if github else None
    supply = packages.check_manifests({**files, **manifests}, added, tree(), ask)
    dossier = packages.prepare(files, tree(), supply.run.seconds if supply else 0.0)
    dossier = supply.without_told(dossier) if supply else dossier
    moved = {change.diff[path].old_path: number for path, number in dossier.files.items()}
    scanner = scanner.knowing(replace(dossier, files={**moved, **dossier.files}))
    lines = {path: [(line, line) for line in sorted(added[path])] for path in files}
    scripts = packages.check_scripts(files, lines, tree())
    scripts = supply.without_told_in(scripts) if supply and scripts else scripts
    return scanner, tuple(run for run in (supply.run if supply else None, scripts) if run is not None)


def _without(coverage: Coverage, manifests: Collection[str]) -> Coverage:
    """The ledger without the manifests that were checked: their lines are no hunks of a supported language."""
    left = tuple((path, reason) for path, reason in coverage.not_reviewed if path not in manifests)
    return replace(coverage, not_reviewed=left)


def _unread(wanted: Sequence[FileDiff], files: Mapping[str, SourceFile]) -> list[Gap]:
    reason = f"it is larger than {MAX_FILE_BYTES // 1000} kB"
    return [Gap(file.path, reason) for file in wanted if file.path not in files]


def _misread(files: Mapping[str, SourceFile]) -> list[Gap]:
    reasons = {path: hidden_lines(file) for path, file in files.items()}
    return [Gap(path, reason) for path, reason in reasons.items() if reason is not None]


def _base_findings(findings: Sequence[Finding], diff: Diff, base: BaseVersions, scanner: Scanner) -> BaseFindings:
    """What the base versions of files already had, for files where the diff alone cannot tell."""
    unsure = [one for one in findings if origin(one, diff[one.path]) != "introduced"]
    if not unsure:
        return {}
    asked = {path for one in unsure for path in (one.path, *(place for place, _ in one.flow)) if path in diff}
    files = _at_base([diff[path] for path in sorted(asked)], base)
    others = [file for path, file in sorted(diff.items()) if path not in asked and _may_be_called(file)]
    scanner = scanner.beside(_at_base(others, base) if any(file.language == "python" for file in files) else ())
    runs = scanner(files, frozenset(engine for one in unsure for engine in one.engines)) if files else ()
    found = merge((finding for run in runs for finding in run.findings), scanner.equipment.rules)
    read = {file.path for file in files if _all_clear(runs, file.path)}
    return {path: [finding for finding in found if finding.path == path] for path in sorted(read)}


def _at_base(files: Sequence[FileDiff], base: BaseVersions) -> list[SourceFile]:
    return [SourceFile(path, content) for path, content in base.read(files).items() if content is not None]


def _may_be_called(file: FileDiff) -> bool:
    """Whether the base has a version of a file that values may be followed into."""
    return file.status != "added" and file.kind == "text" and language_of(file.old_path) == "python"


def _with_proven_suggestions(
    scoped: Scoped, files: Mapping[str, SourceFile], findings: Sequence[Finding], scanner: Scanner
) -> tuple[Judged, ...]:
    introduced = [judged.finding for judged in scoped.introduced]
    chosen = suggestion.candidates(_shown(scoped.introduced), files)
    accepted: set[str] = set()
    for _ in range(ATTEMPTS):
        proven, chosen = _tried(chosen, files, findings, scanner)
        accepted |= proven
    settled = suggestion.settle(introduced, frozenset(accepted))
    return tuple(replace(judged, finding=one) for judged, one in zip(scoped.introduced, settled, strict=True))


def _tried(
    chosen: Mapping[str, Sequence[Finding]],
    files: Mapping[str, SourceFile],
    findings: Sequence[Finding],
    scanner: Scanner,
) -> tuple[set[str], dict[str, list[Finding]]]:
    """The fingerprints of proven fixes, and by path those that are worth another attempt without the others."""
    if not chosen:
        return set(), {}
    proven: set[str] = set()
    again: dict[str, list[Finding]] = {}
    patches = {path: [one.suggestion for one in fixed if one.suggestion] for path, fixed in chosen.items()}
    patched = [suggestion.patch(files[path], fixes) for path, fixes in patches.items()]
    others = {path: file for path, file in files.items() if path not in patches}
    calling = [others[path] for path in sorted(_connected(findings, patches) & others.keys())]
    runs = scanner.beside(others.values()).thorough()([*patched, *calling])
    for path, fixed in chosen.items():
        # No fix is about a way through several files, and which of them it is told in depends on the change's lines.
        before = [finding for finding in findings if finding.path == path and not finding.flow]
        found = merge((one for run in runs for one in run.findings if one.path == path), scanner.equipment.rules)
        after = [finding for finding in found if not finding.flow]
        if not _all_clear(runs, path):
            continue
        if suggestion.proven(before, fixed, after):
            proven |= {finding.fingerprint for finding in fixed}
        elif rest := suggestion.without_suspects(before, fixed, after):
            again[path] = rest
    return proven, again


def _connected(findings: Sequence[Finding], paths: Collection[str]) -> set[str]:
    """The files that dataflows come through which also come through one of `paths`."""
    ways = [{path for path, _ in finding.flow} for finding in findings]
    return {path for way in ways if not way.isdisjoint(paths) for path in way}


def _shown(introduced: Sequence[Judged]) -> list[Finding]:
    """Of the findings with a suggestion, as many as a review posts, the loudest first: the others show none."""
    fixed = [judged for judged in introduced if judged.finding.suggestion is not None]
    loudest = sorted(fixed, key=lambda judged: judged.level != "block")[:MAX_COMMENTS]
    return sorted((judged.finding for judged in loudest), key=position)


def _all_clear(runs: Sequence[AnalyzerRun], path: str) -> bool:
    """Whether every analyzer read the whole file."""
    ended = all(run.status in ("ok", "not applicable") for run in runs)
    return ended and not any(gap.path == path for run in runs for gap in run.gaps)
