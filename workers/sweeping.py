"""The safety net in Redis: mailboxes with letters that nobody is working on get a job again.

A worker that is killed runs no callback, so its letters would lie there for ever. The other net, for what never came
to a mailbox, is `workers.reconciling`; its turns are given out here.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from redis import Redis, RedisError

from review.job import MAILBOXES, inbox_key, lease_key
from workers.postroom import queue_job, queue_reconciliation

log = logging.getLogger(__name__)

TURN_SECONDS = 10
"""How often one of all workers looks."""
AGAIN_SECONDS = 60
"""How long a mailbox is left alone after it got a job from here: the job may just be waiting its turn."""

RECONCILE_SECONDS = 600
"""How often GitHub is compared with what should be there."""


def sweep(redis: Redis) -> list[str]:
    """Queue a job for every mailbox that has letters and no holder; says for which. One worker at a time does it."""
    if not redis.set("assay:sweep:turn", 1, nx=True, ex=TURN_SECONDS):
        return []
    if redis.set("assay:reconcile:turn", 1, nx=True, ex=RECONCILE_SECONDS):
        queue_reconciliation(redis)
    swept = []
    for raw in sorted(redis.smembers(MAILBOXES)):
        mailbox = raw if isinstance(raw, str) else raw.decode()
        if redis.exists(lease_key(mailbox)) or not redis.llen(inbox_key(mailbox)):
            continue
        if redis.set(f"assay:swept:{mailbox}", 1, nx=True, ex=AGAIN_SECONDS):
            queue_job(redis, mailbox)
            swept.append(mailbox)
    return swept


@dataclass
class Chore:
    """Something that is done on this machine now and then."""

    what: str
    work: Callable[[], None]
    seconds: float
    """How often."""
    done: float = field(default_factory=time.monotonic)

    def do_if_due(self) -> None:
        """Do it if it is time. What goes wrong with this machine's disk must not end the sweeping."""
        if time.monotonic() - self.done <= self.seconds:
            return
        try:
            self.work()
        except OSError as error:
            log.warning("%s could not be seen to: %s", self.what, error.strerror)
        self.done = time.monotonic()


def keep_sweeping(redis: Redis, chores: Sequence[Chore], stop: threading.Event) -> None:
    """Sweep until told to stop, and do the chores; a Redis that is away is looked for again."""
    while not stop.wait(TURN_SECONDS):
        for chore in chores:
            chore.do_if_due()
        try:
            for mailbox in sweep(redis):
                log.info("%s has waited without a worker: queued again", mailbox)
        except RedisError as error:
            log.warning("cannot sweep: Redis does not answer (%s)", type(error).__name__)
