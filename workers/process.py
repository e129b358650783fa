"""Starts subprocesses: the only place that does. Each is limited, alone in its process group, and dies with its caller.

The environment of a child holds PATH, LANG, an empty HOME, TMPDIR (its working folder) and what the caller adds:
no secret of this process reaches it.
"""

from __future__ import annotations

import contextlib
import functools
import math
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal

from workers import confine

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE
ERROR_BYTES = 64 * 1024
"""How much of the end of standard error is kept."""
CHUNK = 64 * 1024
LOOK_AGAIN_SECONDS = 0.1
"""How often to look whether the program itself has ended while something it started holds its output open."""

Ending = Literal["exited", "timed out", "killed", "too much output"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process may use.

    `memory_bytes` is address space (RLIMIT_AS), not resident memory: semgrep-core 1.182, a program of 260 MB, aborts
    with 0.75 GiB and works with 1 GiB (measured), so the default leaves it 3 GiB to work with.
    """

    seconds: float = 60.0
    """Wall-clock time."""
    cpu_seconds: float = 60.0
    memory_bytes: int = 4 * GIGABYTE
    output_bytes: int = 64 * MEGABYTE
    """Standard output; more ends the process."""
    file_bytes: int = 256 * MEGABYTE
    """The largest file that it may write."""


@dataclass(frozen=True, slots=True)
class Completed:
    """How a process ended. `returncode` is negative for a signal, as in `subprocess`."""

    returncode: int
    stdout: bytes = field(repr=False)
    stderr: bytes = field(repr=False)
    """Its last `ERROR_BYTES`."""
    seconds: float
    ending: Ending
    """`timed out` for wall-clock and CPU time; `killed` for any other signal."""
    network_off: bool
    """Whether the process really had no network: asking for it is not enough everywhere."""


class CouldNotStartError(OSError):
    """The program does not exist or cannot be executed."""


def run(
    argv: Sequence[str],
    *,
    cwd: Path,
    limits: Limits,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    network: bool = False,
) -> Completed:
    """Run `argv` in `cwd` within `limits` and wait for its end; safe to call from several threads at once.

    `env` is added to the clean environment. Without `network` the process has none where the kernel allows that, see
    `Completed.network_off`. If an exception (such as rq's timeout) interrupts the call, the process group is killed
    first; it is also killed if this process or the calling thread dies. Raises CouldNotStartError.
    """
    started = time.monotonic()
    with _home() as home, _report() as (report_in, report_out):
        command = _confined(argv, report_out, limits, network=network)
        with _started(command, cwd, {**_clean_environment(cwd, home), **(env or {})}, report_out) as process:
            exchange = _Exchange(process, limits, deadline=started + limits.seconds)
            ending = exchange.run(stdin)
        os.set_blocking(report_in, False)
        network_off = _read_report(report_in, argv[0])
    return Completed(
        returncode=process.returncode,
        stdout=bytes(exchange.stdout),
        stderr=bytes(exchange.stderr[-ERROR_BYTES:]),
        seconds=time.monotonic() - started,
        ending=ending or _ending(process.returncode),
        network_off=network_off,
    )


@functools.cache
def network_can_be_cut() -> bool:
    """Whether this machine lets Assay run a program without network (Linux, with namespaces allowed)."""
    return run([sys.executable, "-I", "-S", "-c", ""], cwd=Path("/"), limits=Limits()).network_off


_running: set[subprocess.Popen[bytes]] = set()
_running_lock = threading.Lock()


def kill_running() -> None:
    """Kill every process that `run` is waiting for, in whatever thread.

    For a caller that leaves a pool of threads early: an exception in the main thread does not reach the others.
    """
    with _running_lock:
        for process in _running:
            _kill_group(process)


@contextlib.contextmanager
def _home() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="assay-home-") as home:
        yield home


@contextlib.contextmanager
def _report() -> Iterator[tuple[int, int]]:
    """The two ends of the pipe on which the launcher says how far it came."""
    ends = os.pipe()
    try:
        yield ends
    finally:
        for end in ends:
            os.close(end)


def _clean_environment(cwd: Path, home: str) -> dict[str, str]:
    path = os.environ.get("PATH", os.defpath)
    return {"PATH": path, "LANG": "C.UTF-8", "HOME": home, "TMPDIR": str(cwd)}


def _confined(argv: Sequence[str], report: int, limits: Limits, *, network: bool) -> list[str]:
    numbers = (
        os.getpid(),
        report,
        int(not network),
        math.ceil(limits.cpu_seconds),
        limits.memory_bytes,
        limits.file_bytes,
    )
    # -I -S: nothing from the environment, the working folder or site-packages steers the launcher.
    return [sys.executable, "-I", "-S", confine.__file__, *map(str, numbers), "--", *argv]


@contextlib.contextmanager
def _started(command: list[str], cwd: Path, env: Mapping[str, str], report: int) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a group of its own; when the block is left, in whatever way, nothing of the group is left."""
    process = subprocess.Popen(  # noqa: S603 -- every caller passes a list, never a line for a shell
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        pass_fds=(report,),
        start_new_session=True,
    )
    try:
        with _running_lock:
            _running.add(process)
        yield process
    finally:
        with _running_lock:
            _running.discard(process)
            _kill_group(process)
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    # macOS answers EPERM for a group of which only an unreaped process is left.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _read_report(report: int, program: str) -> bool:
    """Whether the network was cut off; raises CouldNotStartError if the launcher could not start `program`."""
    try:
        said = os.read(report, 1024)
    except BlockingIOError:
        return False  # It was killed before it came that far.
    if len(said) > 1:
        raise CouldNotStartError(f"cannot start {program}: {said[1:].decode('utf-8', 'replace')}")
    return said == b"+"


def _ending(returncode: int) -> Ending:
    if returncode == -signal.SIGXCPU:
        return "timed out"
    return "killed" if returncode < 0 else "exited"


class _Exchange:
    """The bytes that go to and come from one process until it ends or a limit is met."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits, deadline: float) -> None:
        self._process = process
        self._limits = limits
        self._deadline = deadline
        self.stdout = bytearray()
        self.stderr = bytearray()

    def run(self, stdin: bytes) -> Ending | None:
        """Exchange bytes until the process has ended; returns the limit that it met, if it met one."""
        with selectors.DefaultSelector() as selector:
            self._watch(selector, stdin)
            ended = False
            while selector.get_map():
                left = self._deadline - time.monotonic()
                if left <= 0:
                    return "timed out"
                ready = selector.select(0 if ended else min(left, LOOK_AGAIN_SECONDS))
                for key, _ in ready:
                    key.data(selector, key.fileobj)
                if len(self.stdout) > self._limits.output_bytes:
                    del self.stdout[self._limits.output_bytes :]
                    return "too much output"
                if not ready and ended:
                    return None
                # What it wrote before its end may not have been read yet, so there is one more look at the pipes.
                ended = ended or (not ready and self._process.poll() is not None)
        try:
            self._process.wait(max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            return "timed out"
        return None

    def _watch(self, selector: selectors.BaseSelector, stdin: bytes) -> None:
        process = self._process
        assert process.stdin and process.stdout and process.stderr  # noqa: S101 -- all three are pipes, see _started
        for stream in (process.stdin, process.stdout, process.stderr):
            os.set_blocking(stream.fileno(), False)
        selector.register(process.stdout, selectors.EVENT_READ, functools.partial(_read, self.stdout, None))
        selector.register(process.stderr, selectors.EVENT_READ, functools.partial(_read, self.stderr, ERROR_BYTES))
        if stdin:
            unsent = [memoryview(stdin)]
            selector.register(process.stdin, selectors.EVENT_WRITE, functools.partial(_write, unsent))
        else:
            process.stdin.close()


def _read(into: bytearray, keep: int | None, selector: selectors.BaseSelector, stream: IO[bytes]) -> None:
    """Append what is there to `into`, of which only about the last `keep` bytes stay."""
    chunk = os.read(stream.fileno(), CHUNK)
    if not chunk:
        selector.unregister(stream)
    into += chunk
    if keep is not None and len(into) > 2 * keep:
        del into[:-keep]


def _write(unsent: list[memoryview], selector: selectors.BaseSelector, stream: IO[bytes]) -> None:
    """Send what the pipe takes of the one view in `unsent`; a program that reads no further just gets no more."""
    try:
        unsent[0] = unsent[0][os.write(stream.fileno(), unsent[0]) :]
    except BrokenPipeError:
        unsent[0] = unsent[0][:0]
    if not unsent[0]:
        selector.unregister(stream)
        stream.close()
