"""The mailroom against a real Redis, and its jobs against a real rq worker."""

from __future__ import annotations

import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest
from redis import Redis
from rq import Queue, SimpleWorker
from rq.serializers import JSONSerializer
from rq.timeouts import TimerDeathPenalty

from bot.queue import ACCEPT_SECONDS, Mailroom, MailroomError
from review.job import DELIVERY_SECONDS, JOB_SECONDS, MAILBOXES, QUEUES, Letter, letter_from_json
from tests.bot.web import OwnRedis

REVIEW = Letter(kind="review", installation=9, repository="octo/shop", repository_id=77, number=5)
COMMAND = Letter(kind="command", installation=9, repository="octo/shop", repository_id=77, number=5, command="recheck")
OTHER = Letter(kind="review", installation=9, repository="octo/shop", repository_id=77, number=6)


def jobs(url: str, queue: str) -> Queue:
    return Queue(queue, connection=Redis.from_url(url), serializer=JSONSerializer)


@pytest.fixture
def handled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Mailboxes that a worker was sent to; stands where `workers.jobs` is found by name."""
    seen: list[str] = []
    module = ModuleType("workers.jobs")
    module.handle = seen.append  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "workers.jobs", module)
    return seen


def test_letters_and_jobs_and_the_delivery_are_written_together(redis: Redis, redis_url: str) -> None:
    assert Mailroom(redis_url).post([REVIEW, OTHER], "d1") == "queued"
    [letter] = [letter_from_json(json.loads(raw)) for raw in redis.lrange("assay:inbox:pull:77:5", 0, -1)]
    assert (letter.number, letter.delivery) == (5, "d1")
    assert letter.received > 1_700_000_000
    assert redis.smembers(MAILBOXES) == {"pull:77:5", "pull:77:6"}
    assert 0 < redis.ttl("assay:delivery:d1") <= DELIVERY_SECONDS
    [first, second] = jobs(redis_url, "reviews").get_jobs()
    assert (first.args, second.args) == (["pull:77:5"], ["pull:77:6"])
    assert (first.timeout, first.retries_left, first.retry_intervals) == (JOB_SECONDS, 3, [5, 30, 120])


def test_an_rq_worker_runs_the_jobs_commands_first(redis: Redis, redis_url: str, handled: list[str]) -> None:
    mailroom = Mailroom(redis_url)
    mailroom.post([OTHER], "d1")
    mailroom.post([COMMAND], "d2")
    connection = Redis.from_url(redis_url)
    worker = SimpleWorker(QUEUES, connection=connection, serializer=JSONSerializer)
    worker.death_penalty_class = TimerDeathPenalty
    worker.work(burst=True)
    assert handled == ["pull:77:5", "pull:77:6"]
    assert jobs(redis_url, "reviews").failed_job_registry.count == 0


def test_several_letters_for_one_mailbox_need_one_job(redis: Redis, redis_url: str) -> None:
    Mailroom(redis_url).post([REVIEW, REVIEW], "d1")
    assert redis.llen("assay:inbox:pull:77:5") == 2
    assert jobs(redis_url, "reviews").count == 1


def test_of_many_simultaneous_deliveries_of_one_id_one_is_queued(redis: Redis, redis_url: str) -> None:
    mailroom = Mailroom(redis_url)
    together = threading.Barrier(8)

    def post(_attempt: int) -> str:
        together.wait()
        return mailroom.post([REVIEW], "d1")

    with ThreadPoolExecutor(8) as threads:
        outcomes = list(threads.map(post, range(8)))
    assert sorted(outcomes) == ["duplicate"] * 7 + ["queued"]
    assert redis.llen("assay:inbox:pull:77:5") == 1
    assert redis.llen("rq:queue:reviews") == 1


def test_a_redis_that_refuses_writes_queues_nothing(own_redis: OwnRedis) -> None:
    with Redis.from_url(own_redis.url) as client:
        client.config_set("maxmemory", "1")
        mailroom = Mailroom(own_redis.url)
        with pytest.raises(MailroomError):
            mailroom.post([REVIEW], "d1")
        client.config_set("maxmemory", "0")
        assert client.dbsize() == 0
        assert mailroom.post([REVIEW], "d1") == "queued"


def test_it_gives_up_in_time_when_redis_is_gone(own_redis: OwnRedis) -> None:
    own_redis.kill()
    started = time.monotonic()
    with pytest.raises(MailroomError):
        Mailroom(own_redis.url).post([REVIEW], "d1")
    assert time.monotonic() - started < ACCEPT_SECONDS + 0.5


def test_it_is_ready_while_a_worker_is_alive(redis: Redis, redis_url: str) -> None:
    mailroom = Mailroom(redis_url)
    assert mailroom.trouble() == "no worker is alive: start one with `assay worker`"
    worker = SimpleWorker(QUEUES, connection=Redis.from_url(redis_url), serializer=JSONSerializer)
    worker.register_birth()  # type: ignore[no-untyped-call]
    assert mailroom.trouble() is None
    redis.delete(worker.key)  # as Redis does when the heartbeats stop
    assert mailroom.trouble() == "no worker is alive: start one with `assay worker`"


def test_it_says_so_when_redis_does_not_answer(own_redis: OwnRedis) -> None:
    own_redis.kill()
    assert "Redis does not answer" in str(Mailroom(own_redis.url).trouble())
