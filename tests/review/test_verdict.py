"""The one answer that the merge waits for is never falsely green."""

from __future__ import annotations

import pytest

from review.coverage import Coverage, Uncovered
from review.policy import Policy
from review.scope import Judged, Scoped
from review.verdict import Verdict, judge
from tests.review.builders import judged, report

FULL = Coverage(14)
PARTIAL = Coverage(14, (Uncovered("a.py", 1, 3, "bandit failed"),))
BLOCKING, ADVISORY, COUNTED = judged(), judged(level="comment"), judged(level="monitor")


def verdict(coverage: Coverage, *found: Judged, on_incomplete: str = "block") -> Verdict:
    policy = Policy.model_validate({"on_incomplete": on_incomplete})
    return judge(report(Scoped(introduced=found), coverage), policy)


@pytest.mark.parametrize(
    ("found", "conclusion", "title"),
    [
        ([], "success", "No findings in 14 of 14 hunks"),
        ([COUNTED], "success", "No findings in 14 of 14 hunks"),
        ([ADVISORY, ADVISORY], "success", "0 blocking, 2 advisory in 14 of 14 hunks"),
        ([BLOCKING, ADVISORY], "failure", "1 blocking, 1 advisory in 14 of 14 hunks"),
    ],
)
def test_a_complete_review_passes_unless_something_blocks(found: list[Judged], conclusion: str, title: str) -> None:
    assert verdict(FULL, *found) == Verdict(conclusion, title)  # type: ignore[arg-type]


@pytest.mark.parametrize("found", [[], [ADVISORY], [BLOCKING]])
def test_an_incomplete_review_asks_for_action_whatever_it_found(found: list[Judged]) -> None:
    answer = verdict(PARTIAL, *found)
    assert answer.conclusion == "action_required"
    assert answer.title.startswith("Incomplete: ")
    assert answer.title.endswith("in 13 of 14 hunks")


@pytest.mark.parametrize(("found", "conclusion"), [([], "success"), ([BLOCKING], "failure")])
def test_an_incomplete_review_that_the_policy_lets_pass_says_so(found: list[Judged], conclusion: str) -> None:
    answer = verdict(PARTIAL, *found, on_incomplete="pass")
    assert answer.conclusion == conclusion
    assert answer.title.startswith("Incomplete, allowed by the policy: ")


def test_only_what_the_change_introduced_blocks() -> None:
    scoped = Scoped(outside=(BLOCKING,), suppressed=(BLOCKING,))
    assert judge(report(scoped, FULL), Policy()).conclusion == "success"


def test_a_change_without_source_code_passes() -> None:
    assert verdict(Coverage(0)) == Verdict("success", "Nothing to review in this change")
