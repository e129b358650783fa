"""A whole Assay beside the stand-in for GitHub, and how long it takes from a push to the completed check run."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest
from tests.github.model import CheckRun

SECRET = "It's a Secret to Everybody"
PATIENCE_SECONDS = 180
_STEP = re.compile(r"· (\w+) (\d+\.\d+) s")


@dataclass(frozen=True)
class Review:
    """One review, from outside."""

    seconds: float
    """From sending the webhook to the check run's completion."""
    steps: Mapping[str, float]
    """Seconds by step, as the check run tells people."""
    requests: int
    """Requests to GitHub, git's too."""


@dataclass(frozen=True)
class Stage:
    """One GitHub, one Assay with one worker."""

    github: GitHub
    assay: Deployment

    def pull_request(self, name: str, base: Mapping[str, str], change: Mapping[str, str]) -> PullRequest:
        """A reviewed pull request in a new repository `name`, whose main branch has the files `base`."""
        repository = self.github.repository(f"octo/{name}")
        repository.commit("main", base, "Start")
        repository.commit("feature", change, "Change")
        pull = repository.open_pull_request("Change", "feature")
        self._completed(pull)
        return pull

    def push(self, pull: PullRequest, files: Mapping[str, str]) -> Review:
        """Push `files` to the pull request's branch and time the review of the new head."""
        before, asked = pull.head_sha, len(self.github.requests)
        after = pull.push(files, deliver=False)
        delivery = pull.announce("synchronize", before=before, after=after)
        # The stand-in makes the payload first, which is not Assay's time.
        sent = time.monotonic() - (delivery.duration if delivery else 0.0)
        check = self._completed(pull)
        seconds = time.monotonic() - sent
        self.assay.await_idle()
        steps = {step: float(took) for step, took in _STEP.findall(check.summary or "")}
        return Review(seconds, steps, len(self.github.requests) - asked)

    def _completed(self, pull: PullRequest) -> CheckRun:
        def completed() -> bool:
            check = pull.check("Assay")
            return check is not None and check.status == "completed"

        self.github.wait_until(completed, PATIENCE_SECONDS, "the review")
        check = pull.check("Assay")
        if check is None or check.conclusion not in ("success", "failure"):
            raise RuntimeError(f"the review did not work: {check}")
        return check


@contextmanager
def web_alone() -> Iterator[Stage]:
    """Only `assay serve`: what it accepts stays in its Redis."""
    with GitHub(webhook_secret=SECRET) as github, tempfile.TemporaryDirectory(prefix="assay-bench-") as folder:
        assay = Deployment(github, Path(folder))
        try:
            assay.start_web()
            yield Stage(github, assay)
        finally:
            assay.stop()


@contextmanager
def whole() -> Iterator[Stage]:
    """`assay serve` and `assay worker`."""
    with web_alone() as stage:
        stage.assay.start_workers()
        stage.assay.await_ready()
        yield stage
