"""One review for all comments, on a stand-in that refuses what GitHub refuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from review.coverage import Coverage
from review.diff import Diff, FileDiff, Hunk, Line
from review.finding import Finding, Rule
from review.plan import MAX_COMMENTS, Plan
from review.scope import Judged, Scoped
from review.source import SourceFile
from review.verdict import Report
from tests.github import GitHub, PullRequest
from workers.examining import Examination
from workers.github.app import GitHubApp
from workers.github.repository import Repository
from workers.publishing import Publisher

RULE = Rule(
    id="edge-case/no-timeout",
    family="edge-case",
    title="No timeout",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="It waits for ever.",
    why="It hurts.",
    fix="Pass one.",
    prompt="Pass a timeout.",
)
CODE = "ping()\n"


@pytest.fixture(scope="module")
def github() -> Iterator[GitHub]:
    with GitHub(webhook_secret="secret") as stand_in:
        yield stand_in
        assert stand_in.violations == []


@pytest.fixture
def names() -> list[str]:
    return [f"part{number}.py" for number in range(5)]


@pytest.fixture
def pull(github: GitHub, names: list[str]) -> PullRequest:
    repository = github.repository(f"octo/shop{len(github.repositories)}")
    repository.commit("main", {"README.md": "Start\n"}, "Start")
    repository.commit("feature", dict.fromkeys(names, CODE), "Add")
    return repository.open_pull_request("Add", "feature", deliver=False)


def publish(github: GitHub, pull: PullRequest, names: Sequence[str]) -> Plan:
    """Publish one finding in line 1 of each file, whether or not the pull request has that file."""
    app = GitHubApp(github.app.id, github.app.private_key, github.base_url)
    installation = github.installation_of(pull.repository)
    assert installation is not None
    access = app.access(installation.id, pull.repository.id)
    repository = Repository(access.api, pull.repository.full_name)
    publisher = Publisher(repository, pull.number, app.login, pull.head_sha, "1.0", lambda: None)
    return publisher.publish(*_examined(names))


def _examined(names: Sequence[str]) -> tuple[Examination, Diff]:
    hunk = Hunk(0, 0, 1, 1, (Line("added", None, 1, "ping()"),))
    diff = {name: FileDiff(name, name, "added", "text", (hunk,)) for name in names}
    findings = [
        Finding(RULE.id, name, 1, 1, RULE.message, engines=("assay",), fingerprint=f"{number:016x}")
        for number, name in enumerate(names)
    ]
    judged = tuple(Judged(finding, RULE, "comment") for finding in findings)
    report = Report(Scoped(judged), Coverage(len(names)), (), "policy")
    return Examination(report, {name: SourceFile(name, CODE.encode()) for name in names}), diff


def paths(pull: PullRequest) -> list[str]:
    return sorted(comment.path for comment in pull.review_comments)


def test_all_comments_are_one_review(github: GitHub, pull: PullRequest, names: list[str]) -> None:
    plan = publish(github, pull, names)
    assert plan.new == len(names)
    assert len(pull.reviews) == 1
    assert paths(pull) == names


def test_publishing_again_posts_nothing(github: GitHub, pull: PullRequest, names: list[str]) -> None:
    publish(github, pull, names)
    plan = publish(github, pull, names)
    assert (plan.new, plan.unchanged, plan.fixed) == (0, len(names), 0)
    assert len(pull.reviews) == 1


@pytest.mark.parametrize("ghosts", [["ghost.py"], ["ghost1.py", "ghost2.py"]])
def test_comments_that_github_refuses_are_isolated_and_all_others_posted_once(
    github: GitHub, pull: PullRequest, names: list[str], ghosts: list[str]
) -> None:
    plan = publish(github, pull, [*names[:2], *ghosts, *names[2:]])
    assert paths(pull) == names
    assert sorted(judged.finding.path for judged in plan.unanchored) == ghosts
    assert plan.new == len(names)
    assert plan.check_only == len(ghosts)


def test_a_person_who_copies_the_hidden_marker_silences_nothing(
    github: GitHub, pull: PullRequest, names: list[str]
) -> None:
    pull.comment("mallory", "<!-- assay:finding=0000000000000000 -->", deliver=False)
    assert publish(github, pull, names[:1]).new == 1


def test_a_fixed_finding_is_folded_away_once(github: GitHub, pull: PullRequest, names: list[str]) -> None:
    publish(github, pull, names[:2])
    assert publish(github, pull, names[:1]).fixed == 1
    assert publish(github, pull, names[:1]).fixed == 0
    assert [comment.minimized for comment in pull.review_comments] == [None, "resolved"]


def test_more_comments_than_anyone_reads_are_cut_and_counted(github: GitHub) -> None:
    names = [f"part{number:03}.py" for number in range(MAX_COMMENTS + 7)]
    repository = github.repository("octo/large")
    repository.commit("main", {"README.md": "Start\n"}, "Start")
    repository.commit("feature", dict.fromkeys(names, CODE), "Add")
    pull = repository.open_pull_request("Add", "feature", deliver=False)
    plan = publish(github, pull, names)
    assert (len(pull.review_comments), plan.over_limit) == (MAX_COMMENTS, 7)
    assert "7 more are in the check run" in pull.reviews[0].body
