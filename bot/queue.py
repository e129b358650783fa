"""The only place in the web process that talks to Redis: puts letters in mailboxes and queues the jobs for them."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from redis import ConnectionError as RedisConnectionError
from redis import Redis, RedisError, WatchError
from redis.backoff import NoBackoff
from redis.client import Pipeline
from redis.retry import Retry as RedisRetry
from rq import Queue
from rq import Retry as JobRetry
from rq.serializers import JSONSerializer
from rq.worker_registration import get_keys

from review.job import (
    DELIVERY_SECONDS,
    FAILURE_SECONDS,
    HANDLE,
    JOB_RETRIES,
    JOB_SECONDS,
    MAILBOXES,
    QUEUES,
    RESULT_SECONDS,
    REVIEWS,
    Letter,
    delivery_key,
    inbox_key,
)

ACCEPT_SECONDS: Final = 2.0
"""Redis must take a delivery within this, so that GitHub hears about a failure well before its 10 s are over."""

RECONNECT_SECONDS: Final = 0.05
"""Pause before another attempt while Redis restarts, or while the embedded one changes hands."""


class MailroomError(Exception):
    """Redis did not take the letters in time. Nothing, or everything, was queued; sending again is safe."""


class Mailroom:
    """Accepts letters for the workers. Safe to use from several threads."""

    def __init__(self, url: str) -> None:
        """`url` is redis://, rediss:// or unix://; nothing is connected before the first use."""
        self._redis: Redis = Redis.from_url(
            url,
            socket_timeout=ACCEPT_SECONDS,
            socket_connect_timeout=ACCEPT_SECONDS,
            # `post` has its own deadline; redis-py's retries, where they are the default, do not know of it.
            retry=RedisRetry(NoBackoff(), 0),
        )
        self._queues = {name: Queue(name, connection=self._redis, serializer=JSONSerializer) for name in QUEUES}

    def post(self, letters: Sequence[Letter], delivery: str) -> Literal["queued", "duplicate"]:
        """Put all letters of one delivery in their mailboxes and queue a job for each, or change nothing.

        A delivery that was posted before is a duplicate and changes nothing. Raises MailroomError.
        """
        deadline = time.monotonic() + ACCEPT_SECONDS
        stamped = [replace(letter, delivery=delivery, received=time.time()) for letter in letters]
        while True:
            try:
                return self._post_once(stamped, delivery)
            except (RedisConnectionError, WatchError) as error:
                if time.monotonic() + RECONNECT_SECONDS > deadline:
                    raise MailroomError(type(error).__name__) from error
                time.sleep(RECONNECT_SECONDS)
            except RedisError as error:
                raise MailroomError(type(error).__name__) from error

    def trouble(self) -> str | None:
        """Why a delivery would not be worked on now, or None: Redis must answer and a worker must be alive.

        rq lets a worker's key expire when its heartbeats stop.
        """
        try:
            workers = get_keys(queue=self._queues[REVIEWS])
            alive = bool(workers) and self._redis.exists(*workers)
        except RedisError as error:
            return f"Redis does not answer ({type(error).__name__}): look at REDIS_URL and at the Redis server"
        return None if alive else "no worker is alive: start one with `assay worker`"

    def _post_once(self, letters: Sequence[Letter], delivery: str) -> Literal["queued", "duplicate"]:
        seen = delivery_key(delivery)
        with self._redis.pipeline() as transaction:
            transaction.watch(seen)  # type: ignore[no-untyped-call]  # redis-py left it untyped
            if transaction.exists(seen):
                return "duplicate"
            transaction.multi()
            for letter in letters:
                transaction.rpush(inbox_key(letter.mailbox), json.dumps(letter.to_json()))
            for queue, mailbox in dict.fromkeys((letter.queue, letter.mailbox) for letter in letters):
                transaction.sadd(MAILBOXES, mailbox)
                self._queue_job(queue, mailbox, transaction)
            transaction.set(seen, 1, ex=DELIVERY_SECONDS)
            transaction.execute()
        return "queued"

    def _queue_job(self, queue: str, mailbox: str, transaction: Pipeline) -> None:
        self._queues[queue].enqueue_call(
            HANDLE,
            args=(mailbox,),
            timeout=JOB_SECONDS,
            result_ttl=RESULT_SECONDS,
            failure_ttl=FAILURE_SECONDS,
            retry=JobRetry(max=len(JOB_RETRIES), interval=list(JOB_RETRIES)),
            pipeline=transaction,
        )
