"""What a review had no time to fetch is fetched after it, so that the next one knows: an rq job for each package.

The jobs have a queue and a worker of their own, which takes nothing else: no review waits behind a download.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from redis import Redis, RedisError
from rq import Queue, get_current_job
from rq.serializers import JSONSerializer

from review.job import FAILURE_SECONDS, RESULT_SECONDS
from workers.packages.names import package_name, package_version
from workers.packages.store import Late

log = logging.getLogger(__name__)

FILLS = "fills"
FILL = "workers.jobs.fill"
FILL_SECONDS = 240
"""What one package may take: the largest archive that is accepted, at a megabyte a second, and unpacking it."""
JOB_SECONDS = FILL_SECONDS + 60
AGAIN_SECONDS = 1800
"""How often one package is tried: an index that is away, or an archive that is too slow, is not asked all the time."""
WAITING_SECONDS = 3600
"""A job that found no worker for so long is dropped: the next review asks again."""
MOST_WAITING = 200
"""Jobs in the queue; a repository may pin any number of packages."""


def fill_later(late: Iterable[Late]) -> None:
    """Queue jobs from within a job. Without one, or if Redis is away, nothing happens: the review can do without."""
    job = get_current_job()
    if job is None:
        return
    try:
        queue_fills(job.connection, late)
    except RedisError as error:
        log.warning("packages cannot be fetched later: Redis does not answer (%s)", type(error).__name__)


def queue_fills(redis: Redis, late: Iterable[Late]) -> list[str]:
    """Queue a job for each package that has none, and none lately; says for which, as `name==version`."""
    queue = Queue(FILLS, connection=redis, serializer=JSONSerializer)
    room = MOST_WAITING - queue.count
    queued: list[str] = []
    for one in late:
        name, version = package_name(one.name), package_version(one.version)
        if not name or not version or len(queued) >= room:
            continue
        if redis.set(f"assay:fill:{name}:{version}:{one.python}", 1, nx=True, ex=AGAIN_SECONDS):
            queue.enqueue_call(
                FILL,
                args=(name, version, one.python, list(one.hashes)),
                timeout=JOB_SECONDS,
                ttl=WAITING_SECONDS,
                result_ttl=RESULT_SECONDS,
                failure_ttl=FAILURE_SECONDS,
            )
            queued.append(f"{name}=={version}")
    return queued
