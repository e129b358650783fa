"""A whole Assay beside a stand-in for GitHub: the web process and the workers, as an operator starts them."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

import httpx
from redis import Redis
from rq import Queue
from rq.serializers import JSONSerializer

from review.job import MAILBOXES, QUEUES
from tests.github import GitHub

START_SECONDS = 60
STOP_SECONDS = 20


class Deployment:
    """`assay serve` and `assay worker -n N` on loopback, sharing a data folder and its embedded Redis."""

    def __init__(self, github: GitHub, folder: Path, workers: int = 1, env: Mapping[str, str] | None = None) -> None:
        self.github = github
        self.folder = folder
        self.count = workers
        self.key = folder / "app.pem"
        self.key.write_text(github.app.private_key)
        self.key.chmod(0o600)
        self.env = {
            **{name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ},
            "HOME": str(folder),
            "ASSAY_APP_ID": str(github.app.id),
            "ASSAY_PRIVATE_KEY": str(self.key),
            "ASSAY_WEBHOOK_SECRET": github.webhook_secret,
            "ASSAY_GITHUB_API_URL": github.base_url,
            "ASSAY_DATA_DIR": str(folder / "data"),
            "ASSAY_PACKAGES": "false",  # tests ask no package index but their own
            **(env or {}),
        }
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self) -> Self:
        """Start everything; returns when a delivery would be worked on."""
        self.start_web()
        self.start_workers()
        self.await_ready()
        return self

    def start_web(self) -> None:
        """Start the web process on a free port and tell GitHub where it is."""
        self.launch("web", "serve", "--port", "0")
        address = self._await_line("web", r"listens on (http://\S+)")
        self.github.webhook_url = f"{address}/webhook"

    def start_workers(self, name: str = "worker") -> None:
        """Start a pool of workers."""
        self.launch(name, "worker", "-n", str(self.count))

    def launch(self, name: str, *arguments: str) -> None:
        """Start one `assay` process; what it says goes to `<name>.log`."""
        command = [str(Path(sys.prefix) / "bin" / "assay"), *arguments]
        with self.log(name).open("ab") as log:
            self.processes[name] = subprocess.Popen(
                command, env=self.env, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )

    def log(self, name: str) -> Path:
        """Where a process writes."""
        return self.folder / f"{name}.log"

    @property
    def url(self) -> str:
        """The web process' address."""
        return (self.github.webhook_url or "").removesuffix("/webhook")

    def await_ready(self) -> None:
        """Return when Redis answers and a worker is alive."""
        self._poll(lambda: httpx.get(f"{self.url}/readyz").status_code == 200, "readiness")

    def await_idle(self) -> None:
        """Return when no mailbox has letters and no job is queued, running or waiting for another attempt."""
        self._poll(self._idle, "the mailboxes to be empty")

    def _idle(self) -> bool:
        redis = Redis.from_url(self.redis_url)
        if redis.scard(MAILBOXES):
            return False
        queues = [Queue(name, connection=redis, serializer=JSONSerializer) for name in QUEUES]
        waiting = [
            queue.count + queue.started_job_registry.count + queue.scheduled_job_registry.count for queue in queues
        ]
        return not any(waiting)

    @property
    def redis_url(self) -> str:
        """The embedded Redis, from outside."""
        return f"unix://{self.folder}/data/redis/redis.sock"

    def kill(self, name: str) -> None:
        """SIGKILL a process and all that it started."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """Stop everything as an operator does."""
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            # rq's scheduler outlives a worker that lost its Redis.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        self.processes.clear()

    def _await_line(self, name: str, pattern: str) -> str:
        found: list[str] = []

        def look() -> bool:
            found[:] = re.findall(pattern, self.log(name).read_text())
            return bool(found)

        self._poll(look, f"{pattern!r} in {name}.log")
        return found[0]

    def _poll(self, predicate: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not predicate():
            for name, process in self.processes.items():
                if process.poll() is not None:
                    raise RuntimeError(f"{name} ended with {process.returncode}:\n{self.log(name).read_text()[-3000:]}")
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited {START_SECONDS} s for {what}")
            time.sleep(0.02)
