"""Whatever goes wrong on the way, the pull request ends as it would have on a calm day: nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.app.conftest import NO_TIMEOUT, SAFE_SQL, SQL, concluded, replied, said
from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest, Repository

Propose = Callable[..., PullRequest]


def assert_calm(pull: PullRequest, comments: int = 1) -> None:
    """One check run, one review, each comment once."""
    assert len(pull.check_runs()) == 1
    assert len(pull.reviews) == 1
    assert len(pull.review_comments) == comments
    places = [(comment.path, comment.line, comment.body.splitlines()[0]) for comment in pull.review_comments]
    assert len(set(places)) == comments
    keys = [(one["path"], one["start_line"], one["title"]) for one in pull.check_runs()[0].annotations]
    assert len(set(keys)) == len(keys)


def test_a_delivery_that_comes_five_times_is_worked_on_once(
    propose: Propose, github: GitHub, assay: Deployment
) -> None:
    github.faults.add_webhook("duplicate", "pull_request.opened", copies=4)
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    assay.await_idle()
    assert_calm(pull)


def test_events_in_the_wrong_order_end_at_the_newest_head(propose: Propose, github: GitHub, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    github.faults.add_webhook("reorder", "pull_request.synchronize")
    pull.push({"shop/net.py": NO_TIMEOUT})
    pull.push({"shop/users.py": SAFE_SQL})
    check = concluded(pull)
    assay.await_idle()
    assert (check.conclusion, check.title) == ("success", "0 blocking, 1 advisory in 2 of 2 hunks")
    assert [comment.minimized for comment in pull.review_comments] == ["resolved", None]


@pytest.mark.parametrize(
    "request_line",
    [
        ("POST", r"/check-runs$"),
        ("PATCH", r"/check-runs/\d+$"),
        ("POST", r"/reviews$"),
        ("POST", r"/access_tokens$"),
        ("GET", r"/pulls/\d+$"),
        ("GET", r"/compare/"),
        ("GET", r"info/refs"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("fault", ["bad_gateway_after", "reset_after"])
def test_an_answer_that_is_lost_after_the_work_was_done_leaves_nothing_double(
    propose: Propose, github: GitHub, assay: Deployment, fault: str, request_line: tuple[str, str]
) -> None:
    github.faults.add(fault, *request_line)  # type: ignore[arg-type]
    pull = propose({"shop/users.py": SQL, "shop/net.py": NO_TIMEOUT})
    assert concluded(pull).conclusion == "failure"
    assay.await_idle()
    assert_calm(pull, comments=2)


@pytest.mark.parametrize("path", [r"/reactions$", r"/issues/\d+/comments$", r"/reviews$"])
def test_recheck_is_answered_once_although_answers_were_lost(
    propose: Propose, github: GitHub, assay: Deployment, path: str
) -> None:
    pull = propose({"shop/users.py": SAFE_SQL})
    concluded(pull)
    pull.push({"shop/users.py": SQL}, deliver=False)
    github.faults.add("bad_gateway_after", "POST", path)
    pull.comment("ada", "/recheck")
    (answer,) = replied(pull)
    assay.await_idle()
    assert len(said(pull)) == 1
    assert len(pull.review_comments) == 1
    assert "blocking" in answer


@pytest.mark.parametrize("retry_after", [1, None])
def test_a_rate_limit_is_waited_out(
    propose: Propose, github: GitHub, assay: Deployment, retry_after: int | None
) -> None:
    github.faults.add("secondary_limit", "POST", r"/reviews$", retry_after=retry_after)
    pull = propose({"shop/users.py": SQL})
    assert concluded(pull).conclusion == "failure"
    assay.await_idle()
    assert_calm(pull)


def test_a_newer_push_stops_the_older_review_which_posts_nothing(
    propose: Propose, github: GitHub, assay: Deployment
) -> None:
    github.faults.add("slow", "GET", r"/compare/", delay=1.0)
    pull = propose({"shop/users.py": SQL})
    old = pull.head_sha
    github.wait_until(lambda: pull.check("Assay") is not None)
    pull.push({"shop/users.py": SAFE_SQL})
    check = concluded(pull)
    assay.await_idle()
    assert check.conclusion == "success"
    assert not pull.reviews
    (superseded,) = pull.check_runs(old)
    assert (superseded.status, superseded.conclusion) == ("completed", "cancelled")


def test_a_closed_pull_request_is_left_alone_and_its_check_concluded(
    propose: Propose, github: GitHub, assay: Deployment
) -> None:
    github.faults.add("slow", "GET", r"/compare/", delay=1.0)
    pull = propose({"shop/users.py": SQL})
    github.wait_until(lambda: pull.check("Assay") is not None)
    pull.close()
    check = concluded(pull)
    assay.await_idle()
    assert check.conclusion == "cancelled"
    assert not pull.reviews
    pull.comment("ada", "/recheck")
    assert "not open" in replied(pull)[0]


@pytest.fixture
def fragile(github: GitHub, tmp_path_factory: pytest.TempPathFactory, assay: Deployment) -> Iterator[Deployment]:
    """A deployment that a test may kill; GitHub delivers to it for the while."""
    calm = github.webhook_url
    deployment = Deployment(github, tmp_path_factory.mktemp("fragile"))
    try:
        yield deployment.start()
    finally:
        deployment.stop()
        github.webhook_url = calm


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", r"/pulls/\d+$"),
        ("POST", r"/check-runs$"),
        ("GET", r"/compare/"),
        ("POST", r"/git-upload-pack"),
        ("POST", r"/reviews$"),
        ("GET", r"/annotations$"),
        ("PATCH", r"/check-runs/\d+$"),
    ],
)
def test_a_worker_killed_at_any_request_leaves_work_that_another_finishes(
    propose: Propose, github: GitHub, fragile: Deployment, method: str, path: str
) -> None:
    github.faults.add("slow", method, path, delay=0.3)
    before = len(github.requests)

    def reached() -> bool:
        return any(one.fault and one.method == method for one in github.requests[before:])

    pull = propose({"shop/users.py": SQL, "shop/net.py": NO_TIMEOUT})
    github.wait_until(reached, what="the request during which the worker is killed")
    fragile.kill("worker")
    fragile.start_workers("second")
    github.wait_until(
        lambda: (check := pull.check("Assay")) is not None and check.status == "completed", timeout=90, what="recovery"
    )
    fragile.await_idle()
    assert pull.check_runs()[-1].conclusion == "failure"
    assert_calm(pull, comments=2)


def test_different_pull_requests_are_reviewed_at_the_same_time(
    shop: Repository, github: GitHub, assay: Deployment
) -> None:
    github.faults.add("slow", "GET", r"/compare/", times=2, delay=1.5)
    before = len(github.requests)
    pulls = []
    for name in ("one", "two"):
        shop.commit(name, {"shop/users.py": SQL}, "Add")
        pulls.append(shop.open_pull_request("Add", name))

    def both_waiting() -> bool:
        return sum(one.status == 0 and "/compare/" in one.path for one in github.requests[before:]) == 2

    github.wait_until(both_waiting, what="two reviews at the same time")
    for pull in pulls:
        concluded(pull)
    assay.await_idle()


def test_a_missing_scanner_is_never_green(
    propose: Propose, github: GitHub, assay: Deployment, tmp_path_factory: pytest.TempPathFactory
) -> None:
    calm = github.webhook_url
    folder = tmp_path_factory.mktemp("broken")
    broken = Deployment(github, folder, env={"ASSAY_SEMGREP_CORE": str(folder / "no-such-engine")})
    try:
        broken.start()
        check = concluded(propose({"shop/users.py": SAFE_SQL}))
    finally:
        broken.stop()
        github.webhook_url = calm
    assert check.conclusion == "action_required"
    assert check.title == "Scanner unhealthy: semgrep failed"
    assert "semgrep failed" in (check.summary or "")
