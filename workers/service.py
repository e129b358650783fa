"""`assay worker`: rq's pool of worker processes, and the sweeper beside it."""

from __future__ import annotations

import logging
import threading
from typing import Any

from redis import Redis
from rq import Worker
from rq.serializers import JSONSerializer
from rq.worker_pool import WorkerPool

import workers.jobs  # noqa: F401  (what jobs need is loaded before the pool forks, so that no job pays for it)
from review.job import QUEUES
from workers.bench import bench, prune_mirrors
from workers.github.errors import GitHubError
from workers.sweeping import keep_sweeping

log = logging.getLogger(__name__)

WORKER_SECONDS = 60
"""How long Redis remembers a worker after its last sign of life: `/readyz` must not count a dead one for long."""
MAINTENANCE_SECONDS = 60


class ReviewWorker(Worker):
    """rq's worker with a short memory for dead ones."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        memory = {"worker_ttl": WORKER_SECONDS, "maintenance_interval": MAINTENANCE_SECONDS}
        super().__init__(*arguments, **{**options, **memory})


def run(redis_url: str, processes: int) -> None:
    """Work until SIGTERM or SIGINT; jobs that have begun are finished first. Raises SettingsError."""
    try:
        log.info("signed in to GitHub as %s", bench().app.login)
    except GitHubError as error:
        log.warning("GitHub cannot be asked who this App is, it will be asked again with each job: %s", error)
    redis = Redis.from_url(redis_url)
    stop = threading.Event()
    sweeper = threading.Thread(target=keep_sweeping, args=(redis, prune_mirrors, stop), daemon=True)
    sweeper.start()
    pool = WorkerPool(
        list(QUEUES), connection=redis, num_workers=processes, serializer=JSONSerializer, worker_class=ReviewWorker
    )
    try:
        pool.start()
    finally:
        stop.set()
        sweeper.join()
