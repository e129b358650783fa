"""How workers ask for work: a job for a mailbox, and letters that they found a reason for themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence

from redis import Redis
from rq import Queue, Retry
from rq.serializers import JSONSerializer

from review.job import (
    FAILURE_SECONDS,
    HANDLE,
    JOB_RETRIES,
    JOB_SECONDS,
    MAILBOXES,
    RESULT_SECONDS,
    REVIEWS,
    SWEEPS,
    Letter,
    inbox_key,
)

RECONCILE = "workers.jobs.reconcile"


def post(redis: Redis, letters: Sequence[Letter]) -> None:
    """Put letters in their mailboxes, and queue a job for each mailbox."""
    with redis.pipeline() as transaction:
        for letter in letters:
            transaction.rpush(inbox_key(letter.mailbox), json.dumps(letter.to_json()))
            transaction.sadd(MAILBOXES, letter.mailbox)
        transaction.execute()
    for mailbox in dict.fromkeys(letter.mailbox for letter in letters):
        queue_job(redis, mailbox)


def queue_job(redis: Redis, mailbox: str) -> None:
    """Queue a job that looks into the mailbox; one too many does no harm."""
    _enqueue(redis, REVIEWS, HANDLE, mailbox)


def queue_reconciliation(redis: Redis) -> None:
    """Queue a job that looks on GitHub for what was missed."""
    _enqueue(redis, SWEEPS, RECONCILE)


def _enqueue(redis: Redis, queue: str, function: str, *arguments: str) -> None:
    Queue(queue, connection=redis, serializer=JSONSerializer).enqueue_call(
        function,
        args=arguments,
        timeout=JOB_SECONDS,
        result_ttl=RESULT_SECONDS,
        failure_ttl=FAILURE_SECONDS,
        retry=Retry(max=len(JOB_RETRIES), interval=list(JOB_RETRIES)),
    )
