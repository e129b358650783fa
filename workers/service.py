"""`assay worker`: rq's pool of worker processes, and the sweeper beside it."""

from __future__ import annotations

import logging
import os
import threading
from multiprocessing.context import ForkProcess
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

from redis import Redis
from rq import Worker
from rq.serializers import JSONSerializer
from rq.worker_pool import WorkerPool

import workers.jobs  # noqa: F401  (what jobs need is loaded before the pool forks, so that no job pays for it)
from review.job import QUEUES
from workers.bench import bench, prune_mirrors, prune_packages, watch_scanner
from workers.github.errors import GitHubError
from workers.packages.filling import FILLS
from workers.sweeping import Chore, keep_sweeping

log = logging.getLogger(__name__)

WORKER_SECONDS = 60
"""How long Redis remembers a worker after its last sign of life: `/readyz` must not count a dead one for long."""
MAINTENANCE_SECONDS = 60
MIRROR_SECONDS, PACKAGE_SECONDS = 600.0, 3600.0
"""How often each cache is brought back within its size; packages are pruned whenever some are fetched as well."""
CANARY_SECONDS = 3000.0
"""How often the scanner is tried: before the last answer is too old to be believed."""
NICENESS = 10
"""Of the process that fetches packages: unpacking them must not slow the reviews."""


class ReviewWorker(Worker):
    """rq's worker with a short memory for dead ones."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        memory = {"worker_ttl": WORKER_SECONDS, "maintenance_interval": MAINTENANCE_SECONDS}
        super().__init__(*arguments, **{**options, **memory})


class FillWorker(ReviewWorker):
    """Fetches packages for reviews to come; whatever else there is to do is more urgent."""

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        """Stop at once: a download is not waited for, and what it left is removed later."""
        if self.horse_pid:
            self.kill_horse()
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call]  # rq's have no types


class Pool(WorkerPool):
    """Workers for reviews, and one beside them that fills the cache of packages."""

    _filler = ""

    def get_worker_process(self, name: str, *arguments: Any, **options: Any) -> BaseProcess:
        """A process for one more worker; it fills if no other does."""
        if self._filler in self.worker_dict:
            return super().get_worker_process(name, *arguments, **options)
        self._filler = name
        return ForkProcess(target=_fill, args=(name, self.connection), name=f"Worker {name} ({FILLS})")


def _fill(name: str, redis: Redis) -> None:
    os.nice(NICENESS)
    FillWorker([FILLS], name=name, connection=redis, serializer=JSONSerializer).work()


def run(redis_url: str, processes: int) -> None:
    """Work until SIGTERM or SIGINT; reviews that have begun are finished first. Raises SettingsError."""
    try:
        log.info("signed in to GitHub as %s", bench().app.login)
    except GitHubError as error:
        log.warning("GitHub cannot be asked who this App is, it will be asked again with each job: %s", error)
    redis = Redis.from_url(redis_url)
    stop = threading.Event()
    chores = (
        Chore("the checkouts", prune_mirrors, MIRROR_SECONDS),
        Chore("the packages", prune_packages, PACKAGE_SECONDS),
        Chore("the canary", watch_scanner, CANARY_SECONDS),
    )
    watch_scanner()
    sweeper = threading.Thread(target=keep_sweeping, args=(redis, chores, stop), daemon=True)
    sweeper.start()
    pool = Pool(
        list(QUEUES), connection=redis, num_workers=processes + 1, serializer=JSONSerializer, worker_class=ReviewWorker
    )
    try:
        pool.start()
    finally:
        stop.set()
        sweeper.join()
