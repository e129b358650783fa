"""The ledger of changed hunks: which were looked at by every analyzer that applies, and why the others were not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from review.diff import Diff, FileDiff, Hunk
from review.finding import AnalyzerRun, Gap
from review.policy import Policy
from review.source import language_of


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
    """Hunks with added lines in files of supported languages that the policy does not skip."""
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
    return None if file.added or file.kind == "binary" else "no added lines"


def measure(diff: Diff, policy: Policy, runs: Sequence[AnalyzerRun], gaps: Iterable[Gap]) -> Coverage:
    """The ledger for a change: `gaps` are those found before any analyzer ran, such as a file too large."""
    not_reviewed, uncovered, hunks = [], [], 0
    missing = [*gaps, *(gap for run in runs for gap in _gaps_of(run))]
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
        for hunk in diff[path].hunks:
            hunks += bool(hunk.added)
            uncovered += _uncovered(path, hunk, own)
    return Coverage(hunks, tuple(uncovered), tuple(not_reviewed))


def _gaps_of(run: AnalyzerRun) -> Iterator[Gap]:
    yield from run.gaps
    if run.status not in ("ok", "not applicable"):
        for path in run.files:
            yield Gap(path, f"{run.name} {run.status}" + (f": {run.detail}" if run.detail else ""))


def _uncovered(path: str, hunk: Hunk, gaps: Sequence[Gap]) -> list[Uncovered]:
    """One entry where any gap touches an added line of the hunk."""
    reasons = [gap.reason for gap in gaps if any(_touches(gap, line) for line in hunk.added)]
    if not reasons:
        return []
    last = hunk.new_start + hunk.new_count - 1
    return [Uncovered(path, hunk.new_start, last, "; ".join(dict.fromkeys(reasons)))]


def _touches(gap: Gap, line: int) -> bool:
    return gap.start_line is None or gap.end_line is None or gap.start_line <= line <= gap.end_line
