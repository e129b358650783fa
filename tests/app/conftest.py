"""One deployment for all conversations of a test process; every conversation has a repository of its own."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest

from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest, Repository
from tests.github.model import CheckRun

NUMBERS = itertools.count(1)
BASE = {"README.md": "A shop.\n", "shop/money.py": "def cents(euros):\n    return euros * 100\n"}

SQL = (
    "def load(request, cursor):\n"
    "    cursor.execute(f\"SELECT id FROM users WHERE name = '{request.GET['name']}'\")\n"
    "    return cursor\n"
)
"""One blocking finding, in line 2."""
SAFE_SQL = (
    "def load(request, cursor):\n"
    "    cursor.execute(\"SELECT id FROM users WHERE name = %s\", (request.GET['name'],))\n"
    "    return cursor\n"
)
NO_TIMEOUT = "import requests\n\n\ndef ping(url):\n    return requests.get(url).status_code\n"
"""One advisory finding, in line 5."""


@pytest.fixture(scope="session")
def github() -> Iterator[GitHub]:
    with GitHub(webhook_secret="It's a Secret to Everybody") as stand_in:
        yield stand_in


@pytest.fixture(scope="session")
def assay(github: GitHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    deployment = Deployment(github, tmp_path_factory.mktemp("assay"), workers=2)
    try:
        yield deployment.start()
    finally:
        deployment.stop()


@pytest.fixture(autouse=True)
def well_behaved(github: GitHub) -> Iterator[None]:
    """GitHub's own descriptions were kept to, and every fault that a test ordered was met."""
    github.violations.clear()
    yield
    assert github.violations == []
    assert not github.faults.pending
    github.faults.clear()


@pytest.fixture
def shop(github: GitHub, assay: Deployment) -> Repository:
    """A repository with a policy-free main branch, on which Assay is installed."""
    repository = github.repository(f"octo/shop{next(NUMBERS)}")
    repository.commit("main", BASE, "Start")
    repository.require("Assay")
    return repository


@pytest.fixture
def propose(shop: Repository) -> Callable[..., PullRequest]:
    """Open a pull request with these files."""

    def propose(files: dict[str, str], **options: object) -> PullRequest:
        shop.commit("feature", files, "Add a feature")
        return shop.open_pull_request("Add a feature", "feature", **options)  # type: ignore[arg-type]

    return propose


def concluded(pull: PullRequest, sha: str | None = None) -> CheckRun:
    """Wait for the check run of the head (or `sha`) to be completed, and give it."""

    def done() -> bool:
        runs = [run for run in pull.check_runs(sha) if run.name == "Assay"]
        return bool(runs) and runs[-1].status == "completed"

    pull.github.wait_until(done, what="the check run to be completed")
    return pull.check_runs(sha)[-1]


def said(pull: PullRequest) -> list[str]:
    """What Assay wrote in the conversation, in order."""
    return [comment.body for comment in pull.issue_comments if comment.user.login == "assay[bot]"]


def replied(pull: PullRequest, count: int = 1) -> list[str]:
    """Wait for Assay to have written `count` comments in the conversation."""
    pull.github.wait_until(lambda: len(said(pull)) >= count, what=f"{count} replies")
    return said(pull)
