"""What was missed is found by looking: lost webhooks, checks that nobody finished, letters that nobody reads."""

from __future__ import annotations

import json
from collections.abc import Callable

from redis import Redis
from rq import Queue
from rq.serializers import JSONSerializer

from review.job import MAILBOXES, SWEEPS, Letter, inbox_key
from tests.app.conftest import SAFE_SQL, SQL, concluded
from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest
from workers.github.checks import NAME
from workers.postroom import RECONCILE

Propose = Callable[..., PullRequest]


def look_now(assay: Deployment) -> None:
    """Have the workers compare GitHub with what should be there, also what is only seconds old."""
    queue = Queue(SWEEPS, connection=Redis.from_url(assay.redis_url), serializer=JSONSerializer)
    queue.enqueue(RECONCILE, -5.0)


def test_a_lost_webhook_is_asked_for_again(propose: Propose, github: GitHub, assay: Deployment) -> None:
    github.faults.add_webhook("drop", "pull_request.opened")
    pull = propose({"shop/users.py": SQL})
    assay.await_idle()
    assert pull.check(NAME) is None
    look_now(assay)
    assert concluded(pull).conclusion == "failure"


def test_a_pull_request_that_nobody_told_us_of_is_reviewed(propose: Propose, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL}, deliver=False)
    look_now(assay)
    assert concluded(pull).conclusion == "failure"


def test_a_push_that_nobody_told_us_of_is_reviewed(propose: Propose, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    pull.push({"shop/users.py": SAFE_SQL}, deliver=False)
    look_now(assay)
    assert concluded(pull).conclusion == "success"


def test_what_has_its_check_is_left_alone(propose: Propose, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    check = concluded(pull)
    assay.await_idle()
    before = len(check.updates)
    look_now(assay)
    assay.await_idle()
    assert len(check.updates) == before


def test_a_letter_without_a_job_is_found(propose: Propose, github: GitHub, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL}, deliver=False)
    installation = github.installation_of(pull.repository)
    assert installation is not None
    letter = Letter(
        kind="review",
        installation=installation.id,
        repository=pull.repository.full_name,
        repository_id=pull.repository.id,
        number=pull.number,
        reason="test",
    )
    redis = Redis.from_url(assay.redis_url)
    redis.rpush(inbox_key(letter.mailbox), json.dumps(letter.to_json()))
    redis.sadd(MAILBOXES, letter.mailbox)
    assert concluded(pull).conclusion == "failure"
