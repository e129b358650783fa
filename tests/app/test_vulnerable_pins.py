"""A pull request that pins a version with a known hole, which the advisory database of this GitHub tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.conftest import concluded
from tests.app.deployment import Deployment
from tests.github import GitHub
from tests.packages.index import LocalIndex, serve
from tests.packages.test_advisories import PUBLISHED
from tests.phantom.supply.test_advisories import GHSA, advisory


@pytest.fixture
def index() -> Iterator[LocalIndex]:
    with serve() as running:
        for version in ("1.4.0", "1.5"):
            running.publish_wheel("acme", version, {"acme.py": "def get(url): ...\n"})
        yield running


@pytest.fixture
def github(index: LocalIndex, tmp_path: Path) -> Iterator[GitHub]:
    """One that tells only the deployment of this test, which is running."""
    with GitHub(webhook_secret="It's a Secret to Everybody") as stand_in:
        stand_in.advisories = [advisory(summary="`@everyone` <b>", description=None, **PUBLISHED)]
        env = {"ASSAY_PACKAGES": "true", "UV_DEFAULT_INDEX": index.url}
        deployment = Deployment(stand_in, tmp_path, workers=1, env=env)
        try:
            deployment.start()
            yield stand_in
        finally:
            deployment.stop()
        assert stand_in.violations == []


def test_the_line_gets_one_comment_with_the_repaired_version(github: GitHub) -> None:
    repository = github.repository("octo/shop")
    repository.commit("main", {"requirements.txt": "acme==1.5\n"}, "Start")
    repository.commit("feature", {"requirements.txt": "# Held back\nacme==1.4.0\n"}, "Hold acme back")
    pull = repository.open_pull_request("Hold acme back", "feature")
    run = concluded(pull)
    (comment,) = pull.review_comments
    assert (comment.path, comment.line) == ("requirements.txt", 2)
    assert GHSA in comment.body
    assert "```suggestion\nacme==1.5\n```" in comment.body
    assert "<b>" not in comment.body.replace("`'@everyone' <b>`", "")
    assert "advisories: 1 looked up, 0 unknown" in f"{run.summary}{run.text}"
    assert run.conclusion == "success"
