"""What the web process answers over real HTTP, in front of a real Redis."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest
from redis import Redis
from rq import SimpleWorker
from rq.serializers import JSONSerializer

from review.job import QUEUES
from tests.bot import payloads
from tests.bot.web import SECRET, OwnRedis, Web, run_web, sign

MEGABYTE = 1024 * 1024


def letters(redis: Redis, mailbox: str = "pull:77:5") -> list[dict[str, object]]:
    return [json.loads(letter) for letter in redis.lrange(f"assay:inbox:{mailbox}", 0, -1)]


def test_an_opened_pull_request_is_queued(web: Web, redis: Redis) -> None:
    answer = web.deliver("pull_request", payloads.pull_request(), guid="7f3a")
    assert (answer.status_code, answer.json()) == (202, {"queued": ["pull:77:5"]})
    [letter] = letters(redis)
    assert letter["kind"] == "review"
    assert letter["delivery"] == "7f3a"
    assert redis.llen("rq:queue:reviews") == 1


def test_a_comment_with_a_command_goes_to_the_commands_queue(web: Web, redis: Redis) -> None:
    assert web.deliver("issue_comment", payloads.comment("/recheck")).status_code == 202
    assert redis.llen("rq:queue:commands") == 1
    assert letters(redis)[0]["command"] == "recheck"


def test_a_known_event_that_needs_no_work_is_answered_200_with_the_reason(web: Web, redis: Redis) -> None:
    answer = web.deliver("pull_request", payloads.pull_request("labeled"))
    assert answer.status_code == 200
    assert answer.json() == {"ignored": "pull_request.labeled changes nothing that Assay looks at"}
    assert web.deliver("ping", {"zen": "Keep it logically awesome."}).json() == {"ignored": "pong"}
    assert redis.dbsize() == 0


def test_a_second_delivery_of_the_same_id_is_accepted_and_not_queued_twice(web: Web, redis: Redis) -> None:
    web.deliver("pull_request", payloads.pull_request(), guid="same")
    answer = web.deliver("pull_request", payloads.pull_request(), guid="same")
    assert (answer.status_code, answer.json()) == (202, {"duplicate": ["pull:77:5"]})
    assert len(letters(redis)) == 1
    assert redis.llen("rq:queue:reviews") == 1


def test_a_redelivery_of_what_was_refused_before_is_queued(web: Web, redis: Redis) -> None:
    assert web.deliver("pull_request", payloads.pull_request(), guid="again", secret="old").status_code == 401
    assert web.deliver("pull_request", payloads.pull_request(), guid="again").json() == {"queued": ["pull:77:5"]}


@pytest.mark.parametrize(
    "signature",
    [
        None,
        "",
        "sha256=",
        "sha256=" + "0" * 64,
        "sha1=" + "0" * 40,
        sign(b"{}").upper(),
        sign(b"{}") + "0",
        sign(b"{}").removeprefix("sha256="),
        sign(b"{} "),
    ],
)
def test_a_missing_or_wrong_signature_is_401(web: Web, redis: Redis, signature: str | None) -> None:
    answer = web.send(b"{}", headers={"X-Hub-Signature-256": signature})
    assert answer.status_code == 401
    assert "X-Hub-Signature-256" in answer.json()["error"]
    assert redis.dbsize() == 0


def test_a_signature_with_bytes_outside_ascii_is_401(web: Web) -> None:
    headers = [(b"X-Hub-Signature-256", b"sha256=" + b"\xff" * 64), (b"Content-Type", b"application/json")]
    assert web.client.post("/webhook", content=b"{}", headers=headers).status_code == 401


def test_nothing_else_is_looked_at_before_the_signature(web: Web) -> None:
    headers: dict[str, str | None] = {"Content-Type": "text/plain", "X-GitHub-Event": None}
    assert web.send(b"not json", secret="wrong", headers=headers).status_code == 401


@pytest.mark.parametrize("header", ["X-GitHub-Event", "X-GitHub-Delivery"])
@pytest.mark.parametrize("value", [None, "", "a b", "../x", "x" * 65])
def test_a_missing_or_malformed_header_is_400(web: Web, header: str, value: str | None) -> None:
    answer = web.send(b"{}", headers={header: value})
    assert answer.status_code == 400
    assert header in answer.json()["error"]


@pytest.mark.parametrize("kind", [None, "application/x-www-form-urlencoded", "text/plain", "application/json5"])
def test_any_other_content_type_is_415_and_says_what_to_choose(web: Web, kind: str | None) -> None:
    answer = web.send(b"payload=%7B%7D", headers={"Content-Type": kind})
    assert answer.status_code == 415
    assert "application/json" in answer.json()["error"]


def test_a_content_type_with_a_charset_is_fine(web: Web) -> None:
    headers: dict[str, str | None] = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert web.send(b"{}", event="ping", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b'"text"',
        b"null",
        b"17",
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": 1' + b"0" * 5000 + b"}",
        b"[" * 200_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a": "\xff"}',
        '{"a": 1}'.encode("utf-16"),
        b"\xef\xbb\xbf{}",
        b'{"action": "opened"',
    ],
    ids=lambda body: repr(body[:14]),
)
def test_a_signed_body_that_is_no_json_object_is_400(web: Web, body: bytes) -> None:
    answer = web.send(body)
    assert answer.status_code == 400
    assert answer.json().keys() == {"error"}


def test_a_body_over_25_mb_is_413(web: Web) -> None:
    assert web.send(b" " * (26 * MEGABYTE)).status_code == 413


def test_a_large_body_is_refused_before_it_is_sent(web: Web) -> None:
    with half_sent(web, {"Content-Length": str(26 * MEGABYTE)}) as connection:
        assert connection.getresponse().status == 413


def test_a_body_of_undeclared_length_is_refused_at_25_mb_though_it_has_no_end(web: Web) -> None:
    with half_sent(web, {"Transfer-Encoding": "chunked"}) as connection:
        for _ in range(26):
            connection.send(b"%x\r\n%b\r\n" % (MEGABYTE, b" " * MEGABYTE))
        assert connection.getresponse().status == 413


@contextmanager
def half_sent(web: Web, headers: dict[str, str]) -> Iterator[HTTPConnection]:
    """A signed request of which the body is still to come."""
    address = httpx.URL(web.url)
    with closing(HTTPConnection(address.host, address.port, timeout=5)) as connection:
        connection.putrequest("POST", "/webhook")
        for name, value in {"X-Hub-Signature-256": sign(b""), **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        yield connection


def test_a_body_just_under_the_limit_is_read(web: Web) -> None:
    padding = "x" * (25 * MEGABYTE - 100)
    assert web.deliver("ping", {"zen": padding}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/webhook"),
        ("PUT", "/webhook"),
        ("POST", "/webhook/"),
        ("POST", "/healthz"),
        ("GET", "/docs"),
        ("GET", "/redoc"),
        ("GET", "/openapi.json"),
        ("OPTIONS", "/webhook"),
    ],
)
def test_everything_else_is_404(web: Web, method: str, path: str) -> None:
    assert web.client.request(method, path).status_code == 404


def test_both_secrets_are_accepted_during_rotation(redis_url: str, redis: Redis, tmp_path: Path) -> None:
    with run_web(redis_url, tmp_path, secret="new one, old one") as web:
        assert web.deliver("ping", {}, secret="new one").status_code == 200
        assert web.deliver("ping", {}, secret="old one").status_code == 200
        assert web.deliver("ping", {}, secret="new one, old one").status_code == 401


def test_it_is_healthy_without_a_worker_and_ready_with_one(web: Web, redis_url: str) -> None:
    assert web.client.get("/healthz").status_code == 200
    unready = web.client.get("/readyz")
    assert (unready.status_code, unready.json()) == (
        503,
        {"error": "no worker is alive: start one with `assay worker`"},
    )
    worker = SimpleWorker(QUEUES, connection=Redis.from_url(redis_url), serializer=JSONSerializer)
    worker.register_birth()  # type: ignore[no-untyped-call]
    assert web.client.get("/readyz").status_code == 200


def test_redis_away_is_503_within_two_seconds_and_the_redelivery_is_queued(own_redis: OwnRedis, tmp_path: Path) -> None:
    with run_web(own_redis.url, tmp_path) as web:
        assert web.deliver("pull_request", payloads.pull_request()).status_code == 202
        own_redis.kill()
        started = time.monotonic()
        answer = web.deliver("pull_request", payloads.pull_request())
        assert time.monotonic() - started < 2.5
        assert answer.status_code == 503
        assert int(answer.headers["Retry-After"]) > 0
        assert web.client.get("/readyz").status_code == 503
        assert web.client.get("/healthz").status_code == 200


def test_a_frozen_redis_is_503_within_two_seconds_for_many_deliveries_at_once(
    own_redis: OwnRedis, tmp_path: Path
) -> None:
    with run_web(own_redis.url, tmp_path) as web, ThreadPoolExecutor(50) as github:
        own_redis.freeze()
        started = time.monotonic()
        answers = list(
            github.map(lambda n: web.deliver("pull_request", payloads.pull_request(), guid=f"d{n}"), range(50))
        )
        assert time.monotonic() - started < 3
        assert {answer.status_code for answer in answers} == {503}
        assert "Redis" in web.client.get("/readyz").json()["error"]
        own_redis.thaw()
        assert web.deliver("pull_request", payloads.pull_request(), guid="d0").status_code == 202
        with Redis.from_url(own_redis.url, decode_responses=True) as redis:
            assert redis.exists("assay:delivery:d0")


def test_the_log_has_one_line_per_delivery_and_nothing_of_the_body(web: Web) -> None:
    before = len(web.logged())
    web.deliver("issue_comment", payloads.comment("please keep this out of the log"), guid="seen-in-log")
    web.send(b'{"token": "keep out"}', secret="wrong", guid="\x27injected")
    accepted, refused = web.logged()[before:]
    assert accepted | {"ms": 0} == {
        "answer": 200,
        "ms": 0,
        "delivery": "seen-in-log",
        "event": "issue_comment",
        "action": "created",
        "ignored": "the comment calls no command",
    }
    assert refused["answer"] == 401
    log = web.log.read_text()
    assert "keep" not in log
    assert "injected" not in log
    assert SECRET not in log
    assert sign(b'{"token": "keep out"}', "wrong") not in log


def test_sigterm_lets_the_process_end_in_peace(redis_url: str, tmp_path: Path) -> None:
    with run_web(redis_url, tmp_path) as web:
        web.process.terminate()
        assert web.process.wait(timeout=10) == 0
