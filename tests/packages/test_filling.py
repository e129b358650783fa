"""What a review had no time to fetch: each package gets one job, and after it the next review knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue
from rq.job import Job
from rq.serializers import JSONSerializer

from cli.embedded_redis import embedded_redis
from review.phantom.dossier import Dossier
from review.source import SourceFile
from tests.packages.index import LocalIndex
from tests.phantom.manifests.tree import Tree
from workers.packages import filling, preparing
from workers.packages.filling import FILLS, JOB_SECONDS, fill_later, queue_fills
from workers.packages.preparing import Packages
from workers.packages.shelf import Wheel
from workers.packages.store import Late

ACME = Late("acme", "1.0", "3.12")


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with embedded_redis(tmp_path_factory.mktemp("redis"), lambda _line: None) as url:
        yield url


@pytest.fixture
def redis(redis_url: str) -> Iterator[Redis]:
    with Redis.from_url(redis_url) as client:
        client.flushall()
        yield client


def jobs(redis: Redis) -> list[Job]:
    return Queue(FILLS, connection=redis, serializer=JSONSerializer).get_jobs()


def test_a_package_that_many_reviews_want_gets_one_job(redis: Redis, redis_url: str) -> None:
    same = Late("Acme", "1.0", "3.12")
    with Redis.from_url(redis_url) as another_worker:
        assert queue_fills(redis, [ACME, same]) == ["acme==1.0"]
        assert queue_fills(another_worker, [ACME]) == []
    other = Late("acme", "2.0", "3.12", ("sha256:1f",))
    assert queue_fills(redis, [other]) == ["acme==2.0"]
    assert [job.args for job in jobs(redis)] == [["acme", "1.0", "3.12", []], ["acme", "2.0", "3.12", ["sha256:1f"]]]


def test_a_job_ends_and_is_not_repeated_by_itself(redis: Redis) -> None:
    queue_fills(redis, [ACME])
    [job] = jobs(redis)
    assert (job.timeout, job.retries_left) == (JOB_SECONDS, None)
    assert 0 < redis.ttl("assay:fill:acme:1.0:3.12") <= filling.AGAIN_SECONDS


def test_what_is_no_package_gets_no_job(redis: Redis) -> None:
    assert queue_fills(redis, [Late("--index-url", "1.0", "3.12"), Late("../acme", "1.0", "3.12")]) == []
    assert jobs(redis) == []


def test_a_repository_cannot_fill_the_queue_without_end(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "MOST_WAITING", 3)
    many = [Late("acme", f"{number}.0", "3.12") for number in range(5)]
    assert len(queue_fills(redis, many)) == 3
    assert queue_fills(redis, many) == []
    assert len(jobs(redis)) == 3


def test_without_a_worker_nothing_is_queued(redis: Redis) -> None:
    fill_later([ACME])
    assert jobs(redis) == []


def dossier(packages: Packages) -> Dossier:
    files = {"requirements.txt": "acme==1.0\n", "shop.py": "import acme\n"}
    return packages.prepare({"shop.py": SourceFile("shop.py", b"import acme\n")}, Tree(files))


def test_the_next_review_knows_what_the_job_fetched_and_asks_nobody(
    index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
    monkeypatch.setattr(preparing, "BUDGET_SECONDS", 0.0)
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    told: list[Late] = []
    packages = Packages(tmp_path, told.extend)
    first = dossier(packages)
    assert (first.late, first.surroundings[0].packages) == (("acme 1.0",), ())
    assert told == [ACME]
    assert isinstance(packages.cache.fill(told[0], 30.0), Wheel)
    index.requests.clear()
    second = dossier(packages)
    assert [(one.name, one.version) for one in second.surroundings[0].packages] == [("acme", "1.0")]
    assert (second.late, index.requests) == ((), [])
    assert told == [ACME]


def test_the_hashes_of_the_lock_file_hold_for_the_job_too(
    index: LocalIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
    index.publish_wheel("acme", "1.0", {"acme.py": ""})
    exchanged = Late("acme", "1.0", "3.12", (f"sha256:{'0' * 64}",))
    assert not isinstance(Packages(tmp_path).cache.fill(exchanged, 30.0), Wheel)
