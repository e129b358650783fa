"""The safety net on GitHub: what was missed is found by looking, and done.

Webhooks get lost and workers are killed. So now and then every open pull request is compared with what it should
have, a finished check run on its head, and failed deliveries are asked for again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from redis import Redis

from review.job import Letter
from workers.github.api import Api
from workers.github.app import GitHubApp
from workers.github.checks import NAME
from workers.github.errors import GitHubError
from workers.github.repository import Repository
from workers.postroom import post

log = logging.getLogger(__name__)

LOOK_BACK_SECONDS = 3 * 24 * 3600
"""How old a pull request's last change or a delivery may be: GitHub offers redelivery for 3 days."""
DELIVERY_SECONDS = 3600
"""A delivery is asked for again at most once in this time."""


def reconcile(app: GitHubApp, redis: Redis, grace: float) -> int:
    """Find what was missed and see to it; says how many letters were posted.

    What is younger than `grace` seconds is left alone: it may just be under way.
    """
    now = time.time()
    try:
        _ask_again(app, redis, _iso(now - LOOK_BACK_SECONDS))
    except GitHubError as error:
        log.warning("webhook deliveries cannot be looked at: %s", error)
    letters: list[Letter] = []
    for installation in app.installations():
        try:
            letters += _missed(app, installation["id"], _iso(now - LOOK_BACK_SECONDS), _iso(now - grace))
        except GitHubError as error:
            log.warning("installation %s cannot be looked at: %s", installation["id"], error)
    post(redis, letters)
    return len(letters)


def _ask_again(app: GitHubApp, redis: Redis, since: str) -> None:
    for delivery in app.failed_deliveries(since):
        if redis.set(f"assay:redelivered:{delivery}", 1, nx=True, ex=DELIVERY_SECONDS):
            log.info("delivery %s had failed: asked for it again", delivery)
            app.redeliver(delivery)


def _missed(app: GitHubApp, installation: int, since: str, until: str) -> Iterator[Letter]:
    """A letter for each open pull request whose head has no finished check run."""
    api = app.overview(installation)
    for repository in api.pages("/installation/repositories", "repositories"):
        for pull in _open_pulls(api, repository["full_name"], since):
            if pull["updated_at"] < until and not _seen_to(api, repository["full_name"], pull, app.app_id, until):
                yield Letter(
                    kind="review",
                    installation=installation,
                    repository=repository["full_name"],
                    repository_id=repository["id"],
                    number=pull["number"],
                    reason="found without a finished check",
                    received=time.time(),
                )


def _open_pulls(api: Api, repository: str, since: str) -> Iterator[dict[str, Any]]:
    """Open pull requests, the last changed first, as far back as `since`. Drafts are for their webhooks alone."""
    for pull in api.pages(f"/repos/{repository}/pulls", state="open", sort="updated", direction="desc"):
        if pull["updated_at"] < since:
            return
        if not pull["draft"]:
            yield pull


def _seen_to(api: Api, repository: str, pull: dict[str, Any], app_id: int, until: str) -> bool:
    runs = Repository(api, repository).check_runs(pull["head"]["sha"], NAME)
    mine = [run for run in runs if run["app"]["id"] == app_id and run["external_id"] == f"assay:pull:{pull['number']}"]
    return any(run["status"] == "completed" or (run["started_at"] or until) > until for run in mine)


def _iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
