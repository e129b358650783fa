"""`/recheck`: review the current head again and say what changed since the last review."""

from __future__ import annotations

from review import render
from review.plan import Plan
from review.verdict import Verdict

NAME = "recheck"
SUMMARY = "Review the current head again."


def answer(plan: Plan, verdict: Verdict, head_sha: str) -> str:
    """New, fixed and unchanged findings, and the result."""
    return render.recheck_reply(plan, verdict, head_sha)
