"""Errors of our own end as a check run that says so, an answer to who asked, and an empty mailbox."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from redis import Redis
from rq.timeouts import JobTimeoutException

from cli.embedded_redis import embedded_redis
from review.finding import AnalyzerRun
from review.job import MAILBOXES, Letter, inbox_key, lease_key
from tests.github import GitHub, PullRequest
from workers.canary import Canary
from workers.github.app import GitHubApp
from workers.github.errors import UnavailableError
from workers.jobs import MAX_STARTS, Round
from workers.mailbox import hold
from workers.mirror import MirrorCache
from workers.reviewing import Bench
from workers.scanning import Scanner
from workers.toolbox import Equipment, equipment


@dataclass(frozen=True)
class BrokenScanner(Scanner):
    """Raises what it is told to."""

    error: BaseException = field(default_factory=lambda: RuntimeError("a bug of our own"))

    def __call__(self, *_: object, **__: object) -> tuple[AnalyzerRun, ...]:
        raise self.error


@pytest.fixture(scope="module")
def github() -> Iterator[GitHub]:
    with GitHub(webhook_secret="secret") as stand_in:
        yield stand_in
        assert stand_in.violations == []


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    with embedded_redis(tmp_path_factory.mktemp("redis"), lambda _line: None) as url, Redis.from_url(url) as client:
        yield client


@pytest.fixture
def pull(github: GitHub) -> PullRequest:
    repository = github.repository(f"octo/shop{len(github.repositories)}")
    repository.commit("main", {"a.py": "a = 1\n"}, "Start")
    repository.commit("feature", {"b.py": "b = 1\n"}, "Add")
    return repository.open_pull_request("Add", "feature", deliver=False)


@pytest.fixture
def bench(github: GitHub, tmp_path: Path) -> Bench:
    app = GitHubApp(github.app.id, github.app.private_key, github.base_url)
    return Bench(app, Scanner(equipment()), MirrorCache(tmp_path), Canary(tmp_path / "canary.json"))


def broken(bench: Bench, error: BaseException) -> Bench:
    scanner = BrokenScanner(Equipment(bench.scanner.equipment.rules, bench.scanner.equipment.tools), error=error)
    return Bench(bench.app, scanner, bench.mirrors, bench.canary)


def letters_about(pull: PullRequest) -> list[Letter]:
    installation = pull.github.installation_of(pull.repository)
    assert installation is not None
    asked = pull.comment("ada", "/recheck", deliver=False)
    about = {
        "installation": installation.id,
        "repository": pull.repository.full_name,
        "repository_id": pull.repository.id,
        "number": pull.number,
    }
    return [
        Letter(kind="review", reason="pull_request.opened", head_sha=pull.head_sha, **about),  # type: ignore[arg-type]
        Letter(kind="command", command="recheck", comment_id=asked.id, actor="ada", received=1e9, **about),  # type: ignore[arg-type]
    ]


def work(redis: Redis, bench: Bench, letters: Sequence[Letter]) -> None:
    mailbox = letters[0].mailbox
    for letter in letters:
        redis.rpush(inbox_key(mailbox), json.dumps(letter.to_json()))
    redis.sadd(MAILBOXES, mailbox)
    with hold(redis, mailbox) as lease:
        assert lease is not None
        Round(bench, lease).empty()


@pytest.mark.parametrize(
    ("error", "says"),
    [(RuntimeError("secret detail"), "an error of its own"), (JobTimeoutException("too long"), "took too long")],
)
def test_a_bug_or_a_time_out_concludes_the_check_and_answers(
    redis: Redis, bench: Bench, pull: PullRequest, error: BaseException, says: str
) -> None:
    letters = letters_about(pull)
    work(redis, broken(bench, error), letters)
    check = pull.check("Assay")
    assert check is not None
    assert (check.status, check.conclusion) == ("completed", "action_required")
    assert check.title == "Incomplete: Assay could not finish"
    assert says in (check.summary or "")
    assert "secret detail" not in (check.summary or "")
    answers = [comment.body for comment in pull.issue_comments if comment.user.login == "assay[bot]"]
    assert len(answers) == 1
    assert redis.llen(inbox_key(letters[0].mailbox)) == 0


def test_trouble_on_githubs_side_keeps_the_letters(
    redis: Redis, bench: Bench, pull: PullRequest, github: GitHub
) -> None:
    github.faults.add("bad_gateway", "POST", "/access_tokens$")
    letters = letters_about(pull)
    with pytest.raises(UnavailableError):
        work(redis, bench, letters)
    assert redis.llen(inbox_key(letters[0].mailbox)) == len(letters)
    assert not redis.exists(lease_key(letters[0].mailbox))


def test_a_review_that_kills_its_worker_again_and_again_is_given_up(
    redis: Redis, bench: Bench, pull: PullRequest
) -> None:
    letters = letters_about(pull)
    redis.set(f"assay:starts:{letters[0].mailbox}", MAX_STARTS)
    work(redis, bench, letters)
    check = pull.check("Assay")
    assert check is not None
    assert check.conclusion == "action_required"


def test_a_repository_that_is_gone_is_let_go(redis: Redis, bench: Bench, pull: PullRequest, github: GitHub) -> None:
    letters = letters_about(pull)
    gone = [Letter(**{**letter.to_json(), "repository_id": 1}) for letter in letters]
    work(redis, bench, gone)
    assert redis.llen(inbox_key(gone[0].mailbox)) == 0


def test_only_one_worker_holds_a_mailbox_and_a_late_letter_is_not_overlooked(redis: Redis) -> None:
    letter = Letter(kind="review", installation=1, repository_id=77, number=1)
    with hold(redis, letter.mailbox) as lease:
        assert lease is not None
        with hold(redis, letter.mailbox) as second:
            assert second is None
        redis.rpush(inbox_key(letter.mailbox), json.dumps(letter.to_json()))
        assert lease.letters() == [letter]
        assert lease.remove(1) == 0
    assert not redis.exists(lease_key(letter.mailbox))
