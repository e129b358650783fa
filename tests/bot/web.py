"""Starts web processes and Redis servers, and speaks to a web process as GitHub does."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from redis import Redis, RedisError

from cli.embedded_redis import find_server
from tests.bot.waiting import wait_until

ROOT = Path(__file__).parents[2]
SECRET = "the secret of the tests"


def sign(body: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@dataclass
class Web:
    """One running web process."""

    url: str
    process: subprocess.Popen[str]
    log: Path
    client: httpx.Client = field(repr=False)

    def deliver(
        self,
        event: str,
        payload: dict[str, Any],
        *,
        guid: str | None = None,
        secret: str = SECRET,
    ) -> httpx.Response:
        """Send one signed delivery as GitHub does."""
        return self.send(json.dumps(payload).encode(), secret=secret, event=event, guid=guid)

    def send(
        self,
        body: bytes,
        *,
        secret: str = SECRET,
        event: str = "pull_request",
        guid: str | None = None,
        headers: dict[str, str | None] | None = None,
    ) -> httpx.Response:
        """Send these bytes, signed; a header given as None is left out."""
        usual: dict[str, str | None] = {
            "Content-Type": "application/json",
            "User-Agent": "GitHub-Hookshot/0000000",
            "X-GitHub-Event": event,
            "X-GitHub-Delivery": guid or str(uuid.uuid4()),
            "X-Hub-Signature-256": sign(body, secret),
        }
        merged = {**usual, **(headers or {})}
        sent = {name: value for name, value in merged.items() if value is not None}
        return self.client.post("/webhook", content=body, headers=sent)

    def logged(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]


@contextmanager
def run_web(redis_url: str, folder: Path, secret: str = SECRET) -> Iterator[Web]:
    environment = {**os.environ, "ASSAY_WEBHOOK_SECRET": secret, "REDIS_URL": redis_url}
    log = folder / "web.log"
    with (
        log.open("w") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", "tests.bot.web_process"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Assay listens on http://127.0.0.1:"), log.read_text()
        url = line.split()[-1]
        try:
            with httpx.Client(base_url=url, timeout=10, trust_env=False) as client:
                yield Web(url, process, log, client)
        finally:
            process.terminate()
            process.wait()


@dataclass(frozen=True)
class OwnRedis:
    url: str
    process: subprocess.Popen[bytes]

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def run_redis(folder: Path) -> Iterator[OwnRedis]:
    socket = folder / "s"
    command = [str(find_server()), "--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: answers(f"unix://{socket}"), "Redis answers")
            yield OwnRedis(f"unix://{socket}", process)
        finally:
            process.kill()


def answers(url: str) -> bool:
    try:
        with Redis.from_url(url) as client:
            return bool(client.ping())
    except RedisError:
        return False
