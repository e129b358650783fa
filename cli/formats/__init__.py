"""The forms in which a result leaves the command line, one module each: `render(Result) -> str`."""

from __future__ import annotations

from dataclasses import dataclass

from review.verdict import Report, Verdict


@dataclass(frozen=True)
class Result:
    """One review on the command line."""

    report: Report
    verdict: Verdict
    version: str
    timings: tuple[tuple[str, float], ...]
    """(step, seconds)."""

    @property
    def exit_status(self) -> int:
        """0 nothing blocks, 1 something does, 3 the review is incomplete."""
        return {"success": 0, "failure": 1, "action_required": 3}[self.verdict.conclusion]
