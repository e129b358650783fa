"""An index that is too slow for a review: the review says so and goes on, and the next one knows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue
from rq.serializers import JSONSerializer

from tests.app.conftest import SQL, concluded
from tests.app.deployment import STOP_SECONDS, Deployment
from tests.bot.waiting import wait_until
from tests.github import GitHub, PullRequest
from tests.packages.index import LocalIndex, serve
from workers.packages.filling import FILLS, queue_fills
from workers.packages.store import Late

SHOP = "import acme\n\nacme.download('u')\n"


@pytest.fixture
def index() -> Iterator[LocalIndex]:
    with serve() as running:
        running.publish_wheel("acme", "1.0", {"acme.py": "def get(url): ...\n"})
        yield running


@pytest.fixture
def github() -> Iterator[GitHub]:
    """One that tells only the deployment of this test."""
    with GitHub(webhook_secret="It's a Secret to Everybody") as stand_in:
        yield stand_in


@pytest.fixture
def assay(github: GitHub, index: LocalIndex, tmp_path: Path) -> Iterator[Deployment]:
    env = {"ASSAY_PACKAGES": "true", "UV_DEFAULT_INDEX": index.url}
    deployment = Deployment(github, tmp_path, workers=1, env=env)
    try:
        yield deployment.start()
    finally:
        deployment.stop()


def proposed(github: GitHub, name: str, files: dict[str, str]) -> PullRequest:
    repository = github.repository(f"octo/{name}")
    repository.commit("main", {"README.md": "A shop.\n"}, "Start")
    repository.commit("feature", files, "Add a feature")
    return repository.open_pull_request("Add a feature", "feature")


def fills(assay: Deployment) -> Queue:
    return Queue(FILLS, connection=Redis.from_url(assay.redis_url), serializer=JSONSerializer)


def test_the_check_after_a_slow_one_knows_the_package(github: GitHub, assay: Deployment, index: LocalIndex) -> None:
    def hang_once(handler: BaseHTTPRequestHandler) -> None:
        del index.answers["/simple/acme/"]
        index.hang(handler)

    index.answers["/simple/acme/"] = hang_once
    pull = proposed(github, "shop", {"requirements.txt": "acme==1.0\n", "shop.py": SHOP})
    first = concluded(pull)
    assert first.conclusion == "success"
    assert "no time to fetch acme 1.0" in f"{first.summary}{first.text}"
    wait_until(lambda: fills(assay).finished_job_registry.count == 1, "the package is there", seconds=30)
    pull.comment("ada", "/recheck")
    github.wait_until(
        lambda: len(pull.check_runs()) and pull.check_runs()[-1].conclusion == "failure", what="a finding"
    )
    assert [comment.line for comment in pull.review_comments] == [3]


def test_nothing_waits_for_a_download_that_never_ends(github: GitHub, assay: Deployment, index: LocalIndex) -> None:
    index.answers["/simple/acme/"] = index.hang
    queue_fills(Redis.from_url(assay.redis_url), [Late("acme", "1.0", "3.12")])
    wait_until(lambda: "/simple/acme/" in index.requests, "the job has begun", seconds=30)
    assert concluded(proposed(github, "shop", {"users.py": SQL})).conclusion == "failure"
    assay.await_idle()
    started = time.monotonic()
    assay.processes["worker"].terminate()
    assert assay.processes["worker"].wait(STOP_SECONDS) == 0
    assert time.monotonic() - started < STOP_SECONDS / 2
