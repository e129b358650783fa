"""From a report to the one answer that the merge waits for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from review.coverage import Coverage
from review.finding import AnalyzerRun
from review.policy import Policy
from review.scope import Judged, Scoped

Conclusion = Literal["success", "failure", "action_required"]
"""Never `neutral` or `skipped`: GitHub counts those as passed."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one review found out."""

    scoped: Scoped
    coverage: Coverage
    runs: tuple[AnalyzerRun, ...]
    policy_digest: str
    policy_problems: tuple[str, ...] = ()
    unhealthy: str = ""
    """What the scanner failed to find in built-in files with known defects: then its silence means nothing."""

    def at(self, *levels: str) -> tuple[Judged, ...]:
        """Introduced findings of these levels, in order."""
        return tuple(judged for judged in self.scoped.introduced if judged.level in levels)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The check run's conclusion and title."""

    conclusion: Conclusion
    title: str


def judge(report: Report, policy: Policy) -> Verdict:
    """Green only when the scanner is known to work, every changed hunk was covered, and nothing blocks."""
    blocking = len(report.at("block"))
    counts = _counts(report)
    if report.unhealthy:
        return Verdict("action_required", f"Scanner unhealthy: {report.unhealthy}")
    if not report.coverage.complete and policy.on_incomplete == "block":
        return Verdict("action_required", f"Incomplete: {counts}")
    prefix = "" if report.coverage.complete else "Incomplete, allowed by the policy: "
    return Verdict("failure" if blocking else "success", prefix + counts)


def _counts(report: Report) -> str:
    coverage = report.coverage
    if coverage.hunks == 0:
        return "Nothing to review in this change"
    blocking, advisory = len(report.at("block")), len(report.at("comment"))
    found = f"{blocking} blocking, {advisory} advisory" if blocking or advisory else "No findings"
    return f"{found} in {coverage.covered} of {coverage.hunks} hunks"
