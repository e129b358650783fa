"""What people see: a pull request is opened, pushed to, asked about; GitHub shows the answers."""

from __future__ import annotations

from collections.abc import Callable

from tests.app.conftest import NO_TIMEOUT, SAFE_SQL, SQL, concluded, replied, said
from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest, Repository

Propose = Callable[..., PullRequest]


def places(pull: PullRequest) -> list[tuple[str, int | None]]:
    return [(comment.path, comment.line) for comment in pull.review_comments]


def test_a_defect_is_commented_on_its_line_and_blocks_the_merge(propose: Propose) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    assert check.conclusion == "failure"
    assert check.title == "1 blocking, 0 advisory in 1 of 1 hunks"
    assert places(pull) == [("shop/users.py", 2)]
    assert pull.mergeable_state == "blocked"
    (comment,) = pull.review_comments
    for part in ("security/sql-from-request", "**Why it matters:**", "**Evidence:**", "**How to fix it:**"):
        assert part in comment.body
    assert "Prompt for a coding assistant" in comment.body
    assert pull.head_sha in (check.summary or "")
    assert [one["path"] for one in check.annotations] == ["shop/users.py"]


def test_a_clean_pull_request_gets_no_comment_only_a_green_check(propose: Propose) -> None:
    pull = propose({"shop/users.py": SAFE_SQL})
    check = concluded(pull)
    assert (check.conclusion, check.title) == ("success", "No findings in 1 of 1 hunks")
    assert not pull.reviews
    assert not said(pull)
    assert pull.mergeable_state == "clean"


def test_the_check_is_queued_then_in_progress_then_completed(propose: Propose) -> None:
    check = concluded(propose({"shop/users.py": SQL}))
    assert [update["status"] for update in check.updates if "status" in update] == [
        "queued",
        "in_progress",
        "completed",
    ]


def test_a_change_in_no_language_of_ours_passes_and_says_so(propose: Propose) -> None:
    check = concluded(propose({"README.md": "A better shop.\n"}))
    assert (check.conclusion, check.title) == ("success", "Nothing to review in this change")
    assert "no rules for its language" in (check.summary or "")


def test_a_push_posts_only_what_is_new_and_folds_away_what_is_fixed(propose: Propose) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    pull.push({"shop/users.py": SAFE_SQL, "shop/net.py": NO_TIMEOUT})
    check = concluded(pull)
    assert (check.conclusion, check.title) == ("success", "0 blocking, 1 advisory in 2 of 2 hunks")
    assert places(pull) == [("shop/users.py", 2), ("shop/net.py", 5)]
    assert [comment.minimized for comment in pull.review_comments] == ["resolved", None]
    assert "1 earlier finding is fixed" in (check.summary or "")


def test_a_push_to_another_file_adds_no_comment(propose: Propose, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    for number in range(3):
        pull.push({"README.md": f"A better shop, {number}.\n"})
        concluded(pull)
    assay.await_idle()
    assert len(pull.reviews) == 1
    assert len(pull.review_comments) == 1


def test_a_finding_that_comes_back_is_shown_again_not_posted_again(propose: Propose) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    pull.push({"shop/users.py": SAFE_SQL})
    concluded(pull)
    assert [comment.minimized for comment in pull.review_comments] == ["resolved"]
    pull.push({"shop/users.py": SQL})
    concluded(pull)
    assert [comment.minimized for comment in pull.review_comments] == [None]


def test_recheck_is_acknowledged_and_answered_once(propose: Propose, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    asked = pull.comment("ada", "Please look again.\n\n/recheck")
    (answer,) = replied(pull)
    assay.await_idle()
    assert "0 new, 0 fixed, 1 unchanged" in answer
    assert pull.head_sha[:12] in answer
    assert [reaction.content for reaction in asked.reactions] == ["eyes"]
    assert len(pull.reviews) == 1
    assert len(said(pull)) == 1


def test_recheck_by_a_stranger_gets_one_polite_line(propose: Propose, shop: Repository, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    updates = len(check.updates)
    shop.allow("mallory", "read")
    pull.comment("mallory", "/recheck")
    (answer,) = replied(pull)
    assay.await_idle()
    assert "only the author" in answer
    assert "@" not in answer
    assert len(check.updates) == updates


def test_recheck_by_someone_with_write_access_is_obeyed(propose: Propose, shop: Repository) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    shop.allow("grace", "write")
    pull.comment("grace", "/recheck")
    assert "unchanged" in replied(pull)[0]


def test_recheck_in_code_or_by_bots_does_nothing(propose: Propose, assay: Deployment, github: GitHub) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    github.user("helper[bot]", kind="Bot")
    pull.comment("ada", "Use this:\n```\n/recheck\n```")
    pull.comment("ada", "> /recheck")
    pull.comment("helper[bot]", "/recheck")
    assay.await_idle()
    assert said(pull) == []


def test_the_rerun_button_reviews_again(propose: Propose, github: GitHub, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    before = len(check.updates)
    github.rerequest(check)
    github.wait_until(lambda: len(check.updates) > before and check.status == "completed")
    assay.await_idle()
    assert len(pull.check_runs()) == 1
    assert len(pull.review_comments) == 1


def test_the_check_runs_own_button_reviews_again(propose: Propose, github: GitHub, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    before = len(check.updates)
    github.request_action(check, "recheck")
    github.wait_until(lambda: len(check.updates) > before and check.status == "completed")
    assay.await_idle()
    assert len(pull.review_comments) == 1


def test_a_suite_asked_for_again_reviews_its_pull_request(propose: Propose, github: GitHub) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    before = len(check.updates)
    github.rerequest_suite(check.suite)
    github.wait_until(lambda: len(check.updates) > before and check.status == "completed")


def test_a_pull_request_from_a_fork_is_reviewed(shop: Repository) -> None:
    fork = shop.fork("eve")
    fork.commit("feature", {"shop/users.py": SQL}, "Add a feature")
    pull = shop.open_pull_request("Add a feature", "feature", author="eve", fork=fork)
    assert concluded(pull).conclusion == "failure"
    assert places(pull) == [("shop/users.py", 2)]


def test_a_suite_of_a_fork_finds_its_pull_request(shop: Repository, github: GitHub) -> None:
    fork = shop.fork("eve")
    fork.commit("feature", {"shop/users.py": SQL}, "Add a feature")
    pull = shop.open_pull_request("Add a feature", "feature", author="eve", fork=fork)
    check = concluded(pull)
    before = len(check.updates)
    github.rerequest_suite(check.suite)
    github.wait_until(lambda: len(check.updates) > before and check.status == "completed")


def test_a_draft_is_reviewed_unless_the_policy_says_otherwise(
    propose: Propose, shop: Repository, assay: Deployment
) -> None:
    assert concluded(propose({"shop/users.py": SQL}, draft=True)).conclusion == "failure"
    shop.commit("main", {".github/assay.yml": "drafts: skip\n"}, "Skip drafts")
    shop.commit("second", {"shop/users.py": SQL}, "Add")
    draft = shop.open_pull_request("A draft", "second", draft=True)
    assay.await_idle()
    assert draft.check("Assay") is None
    draft.ready()
    assert concluded(draft).conclusion == "failure"


def test_the_policy_at_the_base_decides_and_the_heads_does_not(propose: Propose, shop: Repository) -> None:
    shop.commit("main", {".github/assay.yml": "rules:\n  edge-case/request-without-timeout: blocking\n"}, "Be strict")
    pull = propose({"shop/net.py": NO_TIMEOUT, ".github/assay.yml": "rules:\n  edge-case: off\n"})
    check = concluded(pull)
    assert (check.conclusion, check.title) == ("failure", "1 blocking, 0 advisory in 1 of 1 hunks")


def test_a_broken_policy_is_told_and_the_defaults_apply(propose: Propose, shop: Repository) -> None:
    shop.commit("main", {".github/assay.yml": "drafs: skip\n"}, "Mistype")
    check = concluded(propose({"shop/users.py": SQL}))
    assert check.conclusion == "failure"
    assert "unknown key `drafs`; did you mean `drafts`?" in (check.summary or "")


def test_an_inline_suppression_is_honoured_and_listed(propose: Propose) -> None:
    check = concluded(propose({"shop/users.py": SQL.replace('")\n', '")  # nosemgrep # nosec\n')}))
    assert check.conclusion == "success"
    assert "Suppressed in the code" in (check.summary or "")
    assert "security/sql-from-request" in (check.summary or "")


def test_a_merge_group_gets_a_check_of_its_own(propose: Propose, shop: Repository, github: GitHub) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    sha = shop.merge_group(pull)
    github.wait_until(lambda: any(run.status == "completed" for run in shop.check_runs(sha)))
    (check,) = shop.check_runs(sha)
    assert check.conclusion == "failure"
    assert len(pull.reviews) == 1


def test_retargeting_reviews_against_the_new_base(propose: Propose, shop: Repository, github: GitHub) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    shop.commit("next", {"shop/users.py": SQL}, "The same on another branch")
    before = len(check.updates)
    pull.retarget("next")
    github.wait_until(lambda: len(check.updates) > before and pull.check("Assay").status == "completed")  # type: ignore[union-attr]
