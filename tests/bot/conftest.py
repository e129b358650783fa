"""A real Redis and the real web process for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from redis import Redis

from cli.embedded_redis import embedded_redis
from tests.bot.web import OwnRedis, Web, run_redis, run_web


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis that all tests of this process share."""
    with embedded_redis(tmp_path_factory.mktemp("redis"), announce=lambda _line: None) as url:
        yield url


@pytest.fixture
def redis(redis_url: str) -> Iterator[Redis]:
    """The shared Redis, emptied."""
    with Redis.from_url(redis_url, decode_responses=True) as client:
        client.flushall()
        yield client


@pytest.fixture(scope="session")
def shared_web(redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    with run_web(redis_url, tmp_path_factory.mktemp("web")) as web:
        yield web


@pytest.fixture
def web(shared_web: Web, redis: Redis) -> Web:
    """The web process over an empty Redis."""
    return shared_web


@pytest.fixture
def own_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    """A Redis that the test may freeze and kill."""
    with run_redis(tmp_path_factory.mktemp("r")) as server:
        yield server
