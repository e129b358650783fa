"""`workers.process` with real processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workers import process
from workers.process import Completed, CouldNotStartError, Limits, network_can_be_cut, run

LONG = 60.0
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel offers this on Linux only")


def python(
    code: str, cwd: Path, limits: Limits | None = None, stdin: bytes = b"", *, network: bool = False
) -> Completed:
    command = [sys.executable, "-I", "-c", textwrap.dedent(code)]
    return run(command, cwd=cwd, limits=limits or Limits(), stdin=stdin, network=network)


def eventually(true: Callable[[], bool]) -> bool:
    """Whether `true` becomes so within ten seconds."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.01)
    return False


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def test_output_input_and_status_are_passed_on(tmp_path: Path) -> None:
    data = os.urandom(1_000_000)
    done = python(
        "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()); sys.stderr.write('note'); sys.exit(3)",
        tmp_path,
        stdin=data,
    )
    assert (done.ending, done.returncode, done.stdout, done.stderr) == ("exited", 3, data, b"note")


def test_a_program_that_does_not_read_its_input_is_no_problem(tmp_path: Path) -> None:
    assert python("pass", tmp_path, stdin=b"x" * 1_000_000).returncode == 0


def test_the_environment_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSAY_PRIVATE_KEY", "secret")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    done = run(["env"], cwd=tmp_path, limits=Limits(), env={"GIVEN": "1"})
    values = dict(line.split("=", 1) for line in done.stdout.decode().splitlines())
    assert values.keys() == {"PATH", "LANG", "HOME", "TMPDIR", "GIVEN"}
    assert values["TMPDIR"] == str(tmp_path)
    assert values["HOME"] != os.environ.get("HOME")


def test_the_time_limit_ends_the_whole_group(tmp_path: Path) -> None:
    done = python(
        """
        import subprocess, sys, time
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        print(child.pid, flush=True)
        time.sleep(60)
        """,
        tmp_path,
        Limits(seconds=1),
    )
    assert (done.ending, done.returncode) == ("timed out", -signal.SIGKILL)
    assert done.seconds < LONG / 2
    assert eventually(lambda: not is_running(int(done.stdout)))


def test_something_left_behind_does_not_hold_the_call_up_and_is_killed(tmp_path: Path) -> None:
    done = python(
        """
        import subprocess, sys
        print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid)
        """,
        tmp_path,
    )
    assert (done.ending, done.returncode) == ("exited", 0)
    assert done.seconds < LONG / 2
    assert eventually(lambda: not is_running(int(done.stdout)))


def test_cpu_time_is_limited(tmp_path: Path) -> None:
    done = python("while True: pass", tmp_path, Limits(cpu_seconds=1, seconds=LONG))
    assert done.ending == "timed out" or done.returncode == -signal.SIGKILL
    assert done.seconds < LONG / 2


@linux_only
def test_memory_is_limited(tmp_path: Path) -> None:
    done = python("x = bytearray(600_000_000)", tmp_path, Limits(memory_bytes=400_000_000))
    assert done.returncode == 1
    assert b"MemoryError" in done.stderr


def test_written_files_are_limited(tmp_path: Path) -> None:
    python("open('big', 'wb').write(bytes(3_000_000))", tmp_path, Limits(file_bytes=1_000_000))
    assert (tmp_path / "big").stat().st_size <= 1_000_000


def test_too_much_output_ends_the_process(tmp_path: Path) -> None:
    done = python("while True: print('x' * 1000)", tmp_path, Limits(output_bytes=10_000))
    assert done.ending == "too much output"
    assert len(done.stdout) == 10_000


def test_of_the_error_output_the_end_is_kept(tmp_path: Path) -> None:
    done = python("import sys; sys.stderr.write('x' * 1_000_000 + 'the end')", tmp_path)
    assert len(done.stderr) <= process.ERROR_BYTES
    assert done.stderr.endswith(b"the end")


def test_a_signal_is_told_from_an_exit(tmp_path: Path) -> None:
    done = python("import os; os.abort()", tmp_path)
    assert (done.ending, done.returncode) == ("killed", -signal.SIGABRT)


def test_a_program_that_does_not_exist_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")  # a folder that may not be entered would be the reason instead
    with pytest.raises(CouldNotStartError, match="cannot start no-such-program: No such file"):
        run(["no-such-program"], cwd=tmp_path, limits=Limits())


REACH = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.stdin.read())), 10)"


def test_the_network_is_off_unless_asked_for_and_the_result_says_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1]).encode()
        assert python(REACH, tmp_path, stdin=port, network=True).returncode == 0
        without = python(REACH, tmp_path, stdin=port)
    assert without.network_off == network_can_be_cut()
    assert without.returncode == (1 if without.network_off else 0)


@linux_only
def test_the_program_keeps_its_user_and_gains_no_privileges(tmp_path: Path) -> None:
    done = python("import os; print(os.getuid(), open('/proc/self/status').read())", tmp_path)
    assert done.stdout.startswith(f"{os.getuid()} ".encode())
    assert b"NoNewPrivs:\t1" in done.stdout


def test_many_processes_run_side_by_side(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda n: python(f"print({n} * 'x')", tmp_path), range(24)))
    assert [len(done.stdout.strip()) for done in results] == list(range(24))
    assert all(done.returncode == 0 for done in results)


CALLER = """
import signal, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from workers import process

SLEEP = [sys.executable, "-I", "-c", "import os, time; open('pid', 'w').write(str(os.getpid())); time.sleep(60)"]

class JobTimeout(Exception):
    pass

def stop(*_):
    raise JobTimeout

def call():
    return process.run(SLEEP, cwd=Path(sys.argv[1]), limits=process.Limits())

signal.signal(signal.SIGALRM, stop)
try:
    if sys.argv[2] == "thread":
        with ThreadPoolExecutor() as pool:
            try:
                pool.submit(call).result()
            except JobTimeout:
                process.kill_running()
                raise
    else:
        call()
except JobTimeout:
    print("stopped")
"""


@linux_only
@pytest.mark.parametrize("where", ["main", "thread"])
@pytest.mark.parametrize("how", [signal.SIGALRM, signal.SIGKILL])
def test_the_process_dies_with_its_caller(tmp_path: Path, where: str, how: signal.Signals) -> None:
    command = [sys.executable, "-c", CALLER, str(tmp_path), where]
    root = Path(__file__).parents[2]
    note = tmp_path / "pid"
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as caller:
        assert eventually(lambda: note.exists() and note.read_text() != "")
        pid = int(note.read_text())
        assert is_running(pid)
        caller.send_signal(how)
        output, _ = caller.communicate(timeout=10)
    assert eventually(lambda: not is_running(pid))
    assert output == (b"stopped\n" if how == signal.SIGALRM else b"")


def test_the_last_output_of_a_program_that_just_ended_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Looking all the time whether it has ended, so that it often ends between a look at its output and one at it.
    monkeypatch.setattr(process, "LOOK_AGAIN_SECONDS", 0.0)
    for _ in range(40):
        assert run(["echo", "all"], cwd=tmp_path, limits=Limits()).stdout == b"all\n"
