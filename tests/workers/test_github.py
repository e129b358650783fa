"""Requests to GitHub: what is repeated, what is not, and what an error means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from tests.github import GitHub, PullRequest
from workers.github.app import GitHubApp
from workers.github.checks import BATCH, CheckRun
from workers.github.errors import ForbiddenError, GitHubError, GoneError, RejectedError, UnavailableError
from workers.github.repository import Repository

NOW = "2026-11-22T12:00:00Z"
OUTPUT = {"title": "Title", "summary": "Summary"}


@pytest.fixture(scope="module")
def github() -> Iterator[GitHub]:
    with GitHub(webhook_secret="secret") as stand_in:
        yield stand_in


@pytest.fixture
def app(github: GitHub) -> GitHubApp:
    return GitHubApp(github.app.id, github.app.private_key, github.base_url)


@pytest.fixture
def pull(github: GitHub) -> PullRequest:
    repository = github.repository(f"octo/shop{len(github.repositories)}")
    repository.commit("main", {"a.py": "a = 1\n"}, "Start")
    repository.commit("feature", {"b.py": "b = 1\n" * 300}, "Add")
    return repository.open_pull_request("Add", "feature", deliver=False)


@pytest.fixture
def repository(app: GitHubApp, github: GitHub, pull: PullRequest) -> Repository:
    installation = github.installation_of(pull.repository)
    assert installation is not None
    return Repository(app.access(installation.id, pull.repository.id).api, pull.repository.full_name)


def count(github: GitHub, method: str, ending: str, since: int) -> int:
    return sum(one.method == method and one.path.endswith(ending) for one in github.requests[since:])


def test_a_read_that_fails_is_repeated(github: GitHub, repository: Repository, pull: PullRequest) -> None:
    github.faults.add("bad_gateway", "GET", r"/pulls/\d+$")
    before = len(github.requests)
    assert repository.pull(pull.number)["number"] == pull.number
    assert count(github, "GET", f"/pulls/{pull.number}", before) == 2


@pytest.mark.parametrize("fault", ["bad_gateway", "bad_gateway_after", "reset", "reset_after"])
def test_a_write_that_fails_is_never_repeated(
    github: GitHub, repository: Repository, pull: PullRequest, fault: str
) -> None:
    github.faults.add(fault, "POST", r"/reviews$")  # type: ignore[arg-type]
    before = len(github.requests)
    comment = {"path": "b.py", "line": 1, "side": "RIGHT", "body": "Look."}
    with pytest.raises(UnavailableError):
        repository.review(pull.number, pull.head_sha, "Body", [comment])
    assert count(github, "POST", "/reviews", before) == 1
    assert len(pull.reviews) == (1 if fault.endswith("after") else 0)


def test_a_short_rate_limit_is_waited_out_in_place(github: GitHub, repository: Repository, pull: PullRequest) -> None:
    github.faults.add("secondary_limit", "POST", r"/comments$", retry_after=1)
    repository.reply(pull.number, "Hello.")
    assert len(pull.issue_comments) == 1


@pytest.mark.parametrize("fault", ["secondary_limit", "too_many"])
def test_a_rate_limit_without_a_time_is_for_the_queue_to_wait(
    github: GitHub, repository: Repository, pull: PullRequest, fault: str
) -> None:
    github.faults.add(fault, "POST", r"/comments$")  # type: ignore[arg-type]
    with pytest.raises(UnavailableError):
        repository.reply(pull.number, "Hello.")


def test_a_review_with_a_line_outside_the_diff_is_rejected(repository: Repository, pull: PullRequest) -> None:
    comment = {"path": "a.py", "line": 1, "side": "RIGHT", "body": "Look."}
    with pytest.raises(RejectedError):
        repository.review(pull.number, pull.head_sha, "Body", [comment])


def test_what_does_not_exist_is_gone(repository: Repository) -> None:
    with pytest.raises(GoneError):
        repository.pull(4711)
    assert repository.file("no/such/file", "main") is None


def test_missing_permissions_are_named(github: GitHub, app: GitHubApp, pull: PullRequest) -> None:
    installation = github.installation_of(pull.repository)
    assert installation is not None
    granted = installation.permissions
    installation.permissions = {**granted, "checks": "read"}
    try:
        with pytest.raises(ForbiddenError) as raised:
            app.access(installation.id, pull.repository.id)
    finally:
        installation.permissions = granted
    assert "checks" in str(raised.value) or "permissions" in str(raised.value)


def test_no_error_text_holds_a_token(github: GitHub, repository: Repository, pull: PullRequest) -> None:
    github.faults.add("bad_gateway", "POST", r"/comments$")
    with pytest.raises(GitHubError) as raised:
        repository.reply(pull.number, "Hello.")
    assert not any(token in f"{raised.value!r}{raised.value}" for token in github.tokens)


def annotation(line: int) -> Mapping[str, object]:
    return {
        "path": "b.py",
        "start_line": line,
        "end_line": line,
        "annotation_level": "warning",
        "title": "Title",
        "message": f"Line {line}",
    }


def check_of(repository: Repository, app: GitHubApp, pull: PullRequest) -> CheckRun:
    check = CheckRun(repository, app.app_id, f"assay:pull:{pull.number}", pull.head_sha)
    check.open()
    return check


def test_annotations_go_in_batches_and_completion_last(
    repository: Repository, app: GitHubApp, pull: PullRequest
) -> None:
    check = check_of(repository, app, pull)
    wanted = [annotation(line) for line in range(1, 2 * BATCH + 21)]
    check.finish("failure", NOW, OUTPUT, wanted)
    (run,) = pull.check_runs()
    assert len(run.annotations) == len(wanted)
    assert [update.get("status") for update in run.updates] == ["queued", None, None, "completed"]


def test_finishing_again_appends_nothing(repository: Repository, app: GitHubApp, pull: PullRequest) -> None:
    wanted = [annotation(line) for line in range(1, 4)]
    for _ in range(2):
        check_of(repository, app, pull).finish("failure", NOW, OUTPUT, wanted)
    (run,) = pull.check_runs()
    assert len(run.annotations) == len(wanted)


def test_annotations_that_no_longer_hold_are_left_to_a_new_run(
    repository: Repository, app: GitHubApp, pull: PullRequest
) -> None:
    check_of(repository, app, pull).finish("failure", NOW, OUTPUT, [annotation(1), annotation(2)])
    check_of(repository, app, pull).finish("success", NOW, OUTPUT, [annotation(1)])
    old, new = pull.check_runs()
    assert (old.conclusion, new.conclusion) == ("cancelled", "success")
    assert len(new.annotations) == 1
    check_of(repository, app, pull).finish("success", NOW, OUTPUT, [annotation(1)])
    assert len(pull.check_runs()) == 2


def test_another_apps_check_of_the_same_name_is_not_touched(
    repository: Repository, app: GitHubApp, pull: PullRequest
) -> None:
    foreign = CheckRun(repository, app.app_id + 1, f"assay:pull:{pull.number}", pull.head_sha)
    foreign.open()
    mine = CheckRun(repository, app.app_id, "assay:pull:999", pull.head_sha)
    assert not mine.exists()
